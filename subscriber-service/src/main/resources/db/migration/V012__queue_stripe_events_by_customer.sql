-- Why: a webhook is stored and answered; what it means is read again from Stripe, customer by customer (A44-A48, F20).
-- wanted_sync counts requests, done_sync the request that the last completed reading covers: twenty events become one
-- reading, and one customer's flood delays nobody else. The lease fences a slow worker off: it may write only while
-- the row still names it.
-- Ships first: V010.
create table stripe_event (
    id          text        primary key,
    type        text        not null,
    customer_id text,
    object_id   text,
    source      text        not null check (source in ('WEBHOOK', 'RECONCILIATION')),
    created_at  timestamptz not null,
    received_at timestamptz not null
);
create index ix_stripe_event_customer_id_created_at on stripe_event (customer_id, created_at);

create table stripe_customer (
    id           text        primary key,
    account_id   uuid        not null unique references account,
    wanted_sync  bigint      not null default 0,
    done_sync    bigint      not null default 0,
    due_at       timestamptz not null,
    failures     integer     not null default 0,
    last_failure text,
    synced_at    timestamptz,
    leased_by    uuid,
    leased_until timestamptz
);
create index ix_stripe_customer_due_at on stripe_customer (due_at) where wanted_sync > done_sync;

-- How far the job has come that looks for what no webhook told (F19, A47).
create table reconciliation (
    name         text        primary key,
    ran_at       timestamptz not null,
    events_up_to timestamptz not null
);
