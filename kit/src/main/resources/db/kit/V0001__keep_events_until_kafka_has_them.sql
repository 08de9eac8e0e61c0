-- Why: an event is a row of the transaction that it tells of, so that neither is without the other (I07, F08, F11).
-- Ships first: nothing.
create table outbox (
    position     bigint generated always as identity primary key,
    id           uuid        not null unique,
    topic        text        not null,
    key          text        not null,
    payload      text        not null,
    traceparent  text,
    created_at   timestamptz not null default clock_timestamp(),
    sent_at      timestamptz
);
create index ix_outbox_unsent on outbox (position) where sent_at is null;
create index ix_outbox_sent_at on outbox (sent_at) where sent_at is not null;
