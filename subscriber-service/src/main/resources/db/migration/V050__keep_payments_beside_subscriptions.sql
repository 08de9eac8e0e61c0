-- Why: seats, calls and commissioned reports are paid once. A row is OPENING before Stripe is asked, so that a lost
-- answer is found again (F07, F21); the caller's idempotency key is the row's key, and request_print tells the same
-- request from another one under its key. Several may be open for one account.
-- attempt is part of the key that Stripe hears: Stripe keeps an error under a key for a day, and after one that is
-- certain another key is needed. version orders what other services are told (I08).
-- Ships first: V012.
create table payment (
    id                       uuid        primary key,
    account_id               uuid        not null references account,
    purpose                  text        not null,
    reference                uuid        not null,
    currency                 text        not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor             bigint      not null check (amount_minor between 1 and 10000000),
    return_to                text        not null,
    leave_to                 text        not null,
    request_print            text        not null,
    state                    text        not null check (state in ('OPENING', 'OPEN', 'PAID', 'FAILED', 'EXPIRED')),
    version                  bigint      not null default 0,
    attempt                  integer     not null default 1,
    attempt_failed           boolean     not null default false,
    stripe_session_id        text        unique,
    url                      text,
    stripe_payment_intent_id text,
    stripe_invoice_id        text,
    flaw                     text,
    created_at               timestamptz not null,
    expires_at               timestamptz not null,
    stripe_expires_at        timestamptz,
    end_due_at               timestamptz not null,
    paid_at                  timestamptz,
    settled_at               timestamptz,
    check (state not in ('OPEN', 'PAID', 'FAILED') or stripe_session_id is not null),
    check ((state = 'PAID') = (paid_at is not null))
);
create index ix_payment_account_id_created_at on payment (account_id, created_at desc);
create index ix_payment_end_due_at on payment (end_due_at) where state in ('OPENING', 'OPEN');
create index ix_payment_stripe_invoice_id on payment (stripe_invoice_id);

create table payment_line (
    payment_id  uuid    not null references payment,
    position    integer not null,
    description text    not null,
    quantity    integer not null check (quantity between 1 and 500),
    unit_minor  bigint  not null check (unit_minor >= 1),
    primary key (payment_id, position)
);

-- Money on its way back: asked for by another service, or made by hand at Stripe. The key is the asker's, so that a
-- refund is made once (I03).
create table payment_refund (
    id               uuid        primary key,
    payment_id       uuid        not null references payment,
    amount_minor     bigint      not null check (amount_minor >= 1),
    reason           text        not null,
    by_hand          boolean     not null,
    state            text        not null check (state in ('REQUESTED', 'DONE', 'FAILED', 'VOID')),
    stripe_refund_id text        unique,
    note             text,
    attempts         integer     not null default 0,
    due_at           timestamptz not null,
    requested_at     timestamptz not null,
    settled_at       timestamptz
);
create index ix_payment_refund_payment_id on payment_refund (payment_id, requested_at);
create index ix_payment_refund_due_at on payment_refund (due_at) where state = 'REQUESTED' and stripe_refund_id is null;
