-- A projection of subscriber.entitlement-changed.v1: one row per account, found by the reader's subject.
-- It can be emptied and rebuilt from the compacted topic at any time.
create table entitlement (
    account_id  uuid primary key,
    subject     text not null,
    coverage    text[] not null,
    until       timestamptz,
    cause       text not null,
    plan        text,
    version     bigint not null,
    changed_at  timestamptz not null
);
-- Not unique: somebody who closes an account and opens another has two rows, and the later one counts.
create index ix_entitlement_subject_changed_at on entitlement (subject, changed_at desc);
