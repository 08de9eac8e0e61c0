-- Why: a calendar program cannot sign in, so a private address stands in for it. The address is kept as a hash only, as
-- who reads this table must not read calendars with it; a revoked one is gone at once.
create table calendar_feed (
    id         uuid        primary key,
    subject    text        not null,
    email      text        not null,
    as_expert  boolean     not null,
    token_hash text        not null unique,
    created_at timestamptz not null,
    revoked_at timestamptz
);
create unique index ux_calendar_feed_subject on calendar_feed (subject) where revoked_at is null;
