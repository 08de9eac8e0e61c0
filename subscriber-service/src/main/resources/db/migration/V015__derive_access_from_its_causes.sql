-- Why: each entitlement has a paid or a staff-granted cause and ends with it (I02). The causes are the live
-- subscription and the grants; entitlement is what the rule made of them, and its version orders the events (I08).
-- Ships first: V013.
create table access_grant (
    id            uuid        primary key,
    account_id    uuid        not null references account,
    coverage      text[]      not null check (cardinality(coverage) > 0),
    until         timestamptz not null,
    reason        text        not null check (length(trim(reason)) > 0),
    granted_by    text        not null,
    granted_at    timestamptz not null,
    ended_at      timestamptz,
    ended_by      text,
    end_reason    text,
    check (until > granted_at),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create index ix_access_grant_account_id on access_grant (account_id, granted_at);

create table entitlement (
    account_id uuid        primary key references account,
    coverage   text[]      not null,
    until      timestamptz,
    cause      text        not null check (cause in ('SUBSCRIPTION', 'GRANT', 'NONE')),
    plan_key   text        references plan,
    version    bigint      not null check (version > 0),
    changed_at timestamptz not null,
    check ((cause = 'NONE') = (cardinality(coverage) = 0))
);
create index ix_entitlement_until on entitlement (until) where cause <> 'NONE';
