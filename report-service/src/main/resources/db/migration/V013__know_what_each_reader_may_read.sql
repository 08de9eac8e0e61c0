-- A projection of subscriber.entitlement-changed.v1: one row an account, found by the reader's subject.
-- It can be emptied and rebuilt from the compacted topic at any time.
create table entitlement (
    account_id  uuid primary key,
    subject     text not null unique,
    coverage    text[] not null,
    until       timestamptz,
    cause       text not null,
    plan        text,
    version     bigint not null,
    changed_at  timestamptz not null
);
