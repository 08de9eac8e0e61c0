-- Why: Stripe is the truth about money; these rows say what it last answered and are rewritten by each reading.
-- One live subscription per account stands in the database; one that was paid beside it is marked as its duplicate
-- and is cancelled and refunded (A45, I01, I03).
-- Ships first: V011.
create table subscription (
    id                     uuid        primary key,
    account_id             uuid        not null references account,
    stripe_subscription_id text        not null unique,
    status                 text        not null check (status in ('INCOMPLETE', 'INCOMPLETE_EXPIRED', 'TRIALING',
                                           'ACTIVE', 'PAST_DUE', 'UNPAID', 'PAUSED', 'CANCELED')),
    plan_key               text        references plan,
    stripe_price_id        text        not null,
    started_at             timestamptz not null,
    period_start           timestamptz not null,
    period_end             timestamptz not null,
    cancel_at              timestamptz,
    canceled_at            timestamptz,
    ended_at               timestamptz,
    past_due_since         timestamptz,
    duplicate_of           text,
    read_at                timestamptz not null
);
create unique index ux_subscription_one_live on subscription (account_id)
    where status in ('TRIALING', 'ACTIVE', 'PAST_DUE', 'UNPAID', 'PAUSED') and duplicate_of is null;
create index ix_subscription_account_id on subscription (account_id, started_at);

create table invoice (
    id                     uuid        primary key,
    account_id             uuid        not null references account,
    stripe_invoice_id      text        not null unique,
    stripe_subscription_id text,
    number                 text,
    status                 text        not null check (status in ('DRAFT', 'OPEN', 'PAID', 'UNCOLLECTIBLE', 'VOID')),
    total_minor            bigint      not null,
    paid_minor             bigint      not null,
    currency               text        not null check (currency ~ '^[A-Z]{3}$'),
    billing_reason         text,
    hosted_url             text,
    pdf_url                text,
    created_at             timestamptz not null,
    paid_at                timestamptz,
    read_at                timestamptz not null
);
create index ix_invoice_account_id on invoice (account_id, created_at desc);
