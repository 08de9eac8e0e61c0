-- Why: what a plan costs stands here and nowhere else; a browser only names the plan (A43, R25). A price is never
-- changed: a new amount is a new row of plan_price with a new lookup key, and the old one still tells which plan an
-- older subscription has.
-- Ships first: nothing.
create table plan (
    key         text    primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name        text    not null,
    description text    not null,
    coverage    text[]  not null check (cardinality(coverage) > 0),
    position    integer not null,
    offered     boolean not null default true
);

create table plan_price (
    lookup_key        text    primary key,
    plan_key          text    not null references plan,
    billing_interval  text    not null check (billing_interval in ('MONTH', 'YEAR')),
    amount_minor      bigint  not null check (amount_minor > 0),
    currency          text    not null check (currency ~ '^[A-Z]{3}$'),
    current           boolean not null default true,
    stripe_product_id text,
    stripe_price_id   text    unique
);
create unique index ux_plan_price_current on plan_price (plan_key) where current;
