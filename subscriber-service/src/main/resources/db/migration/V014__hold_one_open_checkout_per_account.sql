-- Why: two tabs must not make two subscriptions. A row is OPENING before Stripe is asked, so that a lost answer is
-- found again by the row's id, which is the idempotency key (F07, F21).
-- Ships first: V011.
create table checkout (
    id                uuid        primary key,
    account_id        uuid        not null references account,
    plan_key          text        not null references plan,
    stripe_price_id   text        not null,
    return_to         text        not null,
    status            text        not null check (status in ('OPENING', 'OPEN', 'COMPLETED', 'EXPIRED')),
    stripe_session_id text        unique,
    url               text,
    created_at        timestamptz not null,
    expires_at        timestamptz not null,
    closed_at         timestamptz,
    check (status <> 'OPEN' or (stripe_session_id is not null and url is not null))
);
create unique index ux_checkout_one_open on checkout (account_id) where status in ('OPENING', 'OPEN');
create index ix_checkout_open on checkout (expires_at) where status in ('OPENING', 'OPEN');

create table duplicate_payment (
    stripe_subscription_id text        primary key,
    account_id             uuid        not null references account,
    kept_subscription_id   text        not null,
    state                  text        not null check (state in ('FOUND', 'RETURNED', 'FLAGGED')),
    refunded_minor         bigint,
    refunded_currency      text,
    note                   text,
    attempts               integer     not null default 0,
    due_at                 timestamptz not null,
    found_at               timestamptz not null,
    settled_at             timestamptz
);
create index ix_duplicate_payment_due_at on duplicate_payment (due_at) where state = 'FOUND';
