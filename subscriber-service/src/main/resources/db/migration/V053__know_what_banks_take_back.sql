-- Why: a payment whose bank took it back gives no access (I02), and staff must see a dispute while it can be answered.
-- The payment's key on an invoice tells whose an event about a refund or a dispute is, as these name no customer.
-- Filled by the next reading of each customer; until then nothing counts as lost, as before.
-- Ships first: V051.
alter table invoice add column lost_minor bigint not null default 0;
alter table invoice add column stripe_payment_intent_id text;
create index ix_invoice_stripe_payment_intent_id on invoice (stripe_payment_intent_id);

create table dispute (
    id                       text        primary key,
    account_id               uuid        not null references account,
    stripe_payment_intent_id text        not null,
    status                   text        not null
        check (status in ('NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON', 'LOST', 'CLOSED')),
    reason                   text        not null,
    amount_minor             bigint      not null,
    currency                 text        not null check (currency ~ '^[A-Z]{3}$'),
    opened_at                timestamptz not null,
    answer_by                timestamptz,
    settled_at               timestamptz
);
create index ix_dispute_account_id on dispute (account_id, opened_at);
create index ix_dispute_opened_at on dispute (opened_at) where status in ('NEEDS_RESPONSE', 'UNDER_REVIEW');
create index ix_dispute_settled_at on dispute (settled_at) where status = 'LOST';
