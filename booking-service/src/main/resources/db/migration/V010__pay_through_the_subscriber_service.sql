-- Why: what is bought here is paid at subscriber-service, which alone holds Stripe's keys. A row exists before that
-- service is asked, in the transaction of what it pays for; its id is the idempotency key, so that a lost answer is
-- found again (F07). version orders what the events tell (I08); returned_minor can never pass what was paid (I03).
create table payment (
    id             uuid        primary key,
    purpose        text        not null,
    reference      uuid        not null,
    buyer_subject  text        not null,
    buyer_name     text        not null,
    buyer_email    text        not null,
    lines          text        not null,
    amount_minor   bigint      not null check (amount_minor > 0),
    currency       text        not null check (currency ~ '^[A-Z]{3}$'),
    return_to      text        not null,
    leave_to       text        not null,
    status         text        not null check (status in ('PREPARED', 'OPEN', 'PAID', 'FAILED', 'EXPIRED')),
    version        bigint      not null default 0,
    checkout_url   text,
    returned_minor bigint      not null default 0,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    paid_at        timestamptz,
    constraint ck_payment_returned check (returned_minor between 0 and amount_minor)
);
create index ix_payment_reference on payment (reference);
create index ix_payment_buyer_subject on payment (buyer_subject, created_at desc);

create table refund (
    id           uuid        primary key,
    payment_id   uuid        not null references payment,
    amount_minor bigint      not null check (amount_minor > 0),
    status       text        not null check (status in ('AWAITING_APPROVAL', 'REQUESTED', 'DONE', 'FAILED', 'DECLINED')),
    title        text        not null,
    reason       text        not null,
    asked_at     timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    settled_at   timestamptz
);
create index ix_refund_payment_id on refund (payment_id);
create index ix_refund_open on refund (asked_at) where status in ('AWAITING_APPROVAL', 'FAILED');
