-- Why: a certificate says what was true when it was issued, so it keeps its own words; the code on the paper is checked by
-- anyone on a public page, and a revoked one stays to say so.
create table certificate (
    id            uuid        primary key,
    seat_id       uuid        not null unique references seat,
    code          text        not null unique check (code ~ '^[0-9A-Z]{16}$'),
    holder        text        not null,
    course        text        not null,
    held_on       text        not null,
    minutes       integer     not null check (minutes > 0),
    trainers      text        not null,
    issued_at     timestamptz not null,
    revoked_at    timestamptz,
    revoke_reason text
);

-- A message of staff to all participants of a run, for the record; the mails themselves are in the queue.
create table run_message (
    id       uuid        primary key,
    run_id   uuid        not null references run,
    subject  text        not null,
    body     text        not null,
    sent_by  text        not null,
    sent_at  timestamptz not null,
    reached  integer     not null
);
create index ix_run_message_run_id on run_message (run_id, sent_at desc);
