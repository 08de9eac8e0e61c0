-- Why: a receipt or a notice goes out once however often Stripe is read; the key commits with what listeners write.
-- Ships first: V010.
create table billing_moment (
    kind             text        not null,
    stripe_object_id text        not null,
    account_id       uuid        not null references account,
    happened_at      timestamptz not null,
    primary key (kind, stripe_object_id)
);
create index ix_billing_moment_account_id on billing_moment (account_id, happened_at);
