-- Why: the one-to-one form of a course is bought once, as a number of hours; the hours themselves are in hours_account
-- (V020) as soon as they are paid. Nothing scarce is held: a payment that comes late still buys them.
create table hours_purchase (
    id            uuid        primary key,
    course_id     uuid        not null references course,
    buyer_subject text        not null,
    buyer_name    text        not null,
    buyer_email   text        not null,
    expert_slug   text        not null,
    title         text        not null,
    hours         integer     not null check (hours between 1 and 40),
    total_minor   bigint      not null check (total_minor > 0),
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    status        text        not null check (status in ('OPEN', 'PAID', 'ENDED')),
    payment_id    uuid        references payment deferrable initially deferred,
    open_until    timestamptz not null,
    created_at    timestamptz not null
);
create index ix_hours_purchase_buyer_subject on hours_purchase (buyer_subject, created_at desc);
