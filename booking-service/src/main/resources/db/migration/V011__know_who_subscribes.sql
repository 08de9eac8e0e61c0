-- Why: subscribers pay less for courses. What subscriber-service last told of each account stands here, so that no page
-- asks it; the table can be rebuilt from the compacted topic (I15), and an older version never replaces a newer (I08).
create table subscriber (
    account_id uuid        primary key,
    subject    text        not null,
    subscribes boolean     not null,
    until      timestamptz,
    version    bigint      not null,
    changed_at timestamptz not null
);
create index ix_subscriber_subject on subscriber (subject);
