-- Why: one list per run, first come first served. Freed seats go to the first whose number of seats fits, and are in
-- run.taken while they are offered, so that nobody passes by. A person waits for a run once.
create table waiting (
    id            uuid        primary key,
    run_id        uuid        not null references run,
    position      bigint      generated always as identity,
    subject       text        not null,
    name          text        not null,
    email         text        not null,
    quantity      integer     not null check (quantity between 1 and 10),
    status        text        not null check (status in ('WAITING', 'OFFERED', 'TAKEN', 'PASSED', 'LEFT', 'CLOSED')),
    offered_until timestamptz,
    enrolment_id  uuid        references enrolment,
    joined_at     timestamptz not null,
    constraint ck_waiting_offered check (status <> 'OFFERED' or offered_until is not null)
);
create index ix_waiting_run_id on waiting (run_id, position) where status in ('WAITING', 'OFFERED');
create unique index uq_waiting_run_id_subject on waiting (run_id, subject) where status in ('WAITING', 'OFFERED');
create index ix_waiting_offered_until on waiting (offered_until) where status = 'OFFERED';
create index ix_waiting_subject on waiting (subject);
