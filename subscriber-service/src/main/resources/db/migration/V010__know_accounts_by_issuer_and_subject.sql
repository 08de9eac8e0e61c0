-- Why: a person is the identity provider's issuer and subject; name and e-mail change and are never a key (R53).
-- Ships first: kit's V0001-V0009.
create table account (
    id                 uuid        primary key,
    issuer             text        not null,
    subject            text        not null,
    name               text        not null,
    email              text        not null,
    stripe_customer_id text        unique,
    created_at         timestamptz not null,
    arrived_at         timestamptz not null,
    constraint uq_account_issuer_subject unique (issuer, subject)
);
create index ix_account_email on account (lower(email));
create index ix_account_name_trgm on account using gin (name gin_trgm_ops);
create index ix_account_email_trgm on account using gin (email gin_trgm_ops);
