-- Why: a redelivered event must have one effect; its inbox row commits with the effect (F09, F10, I07).
-- Ships first: nothing.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);
create index ix_inbox_received_at on inbox (received_at);
