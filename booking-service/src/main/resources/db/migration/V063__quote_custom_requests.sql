-- Why: staff offer one to three options with their prices; the client names an option by its key and never a price
-- (A43). A quote is never changed: a further one takes its place. An acceptance holds which option a payment is for, so
-- that the price counts that was offered when the payment was opened, however late it arrives.
create table quote (
    id          uuid        primary key,
    request_id  uuid        not null references custom_request on delete cascade,
    note        text        not null check (length(note) <= 4000),
    valid_until timestamptz not null,
    made_at     timestamptz not null
);
create index ix_quote_request_id on quote (request_id, made_at);

create table quote_option (
    id              uuid     primary key,
    quote_id        uuid     not null references quote on delete cascade,
    position        smallint not null check (position between 1 and 3),
    title           text     not null check (length(title) between 1 and 200),
    scope           text     not null check (length(scope) between 1 and 4000),
    price_minor     bigint   not null check (price_minor between 100 and 10000000),
    currency        text     not null check (currency ~ '^[A-Z]{3}$'),
    due_on          date     not null,
    deposit_percent smallint not null check (deposit_percent between 0 and 100),
    unique (quote_id, position)
);

create table quote_acceptance (
    id         uuid        primary key,
    request_id uuid        not null references custom_request on delete cascade,
    option_id  uuid        not null references quote_option,
    payment_id uuid        not null unique references payment,
    made_at    timestamptz not null
);
create index ix_quote_acceptance_request_id on quote_acceptance (request_id, made_at);
