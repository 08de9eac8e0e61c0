-- Why: the one-to-one form of a course is a number of hours, bought once and used call by call. used_minutes can never
-- pass what was bought, however many calls are booked at once; hours_use says which call took what, and that it came
-- back, each once.
create table hours_account (
    id             uuid        primary key,
    subject        text        not null,
    expert_slug    text        not null,
    title          text        not null,
    bought_minutes integer     not null check (bought_minutes > 0),
    used_minutes   integer     not null default 0,
    bought_at      timestamptz not null,
    constraint ck_hours_account_used check (used_minutes between 0 and bought_minutes)
);
create index ix_hours_account_subject on hours_account (subject, bought_at);

create table hours_use (
    call_id     uuid        primary key,
    account_id  uuid        not null references hours_account,
    minutes     integer     not null check (minutes > 0),
    taken_at    timestamptz not null,
    returned_at timestamptz
);
create index ix_hours_use_account_id on hours_use (account_id);
