-- Why: an expert offers kinds of call, each with its length, price and terms. Prices and terms are read here and never
-- from a form (A43); what was agreed is copied into the call, so that a later change of a kind changes no booking.
create table expert (
    id                    uuid    primary key,
    slug                  text    not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
    name                  text    not null,
    email                 text    not null,
    role                  text    not null default '',
    biography             text    not null default '',
    topics                text[]  not null default '{}',
    languages             text[]  not null default '{}',
    zone                  text    not null,
    room                  text    not null default '',
    active                boolean not null default true,
    buffer_before_minutes integer not null default 0 check (buffer_before_minutes between 0 and 240),
    buffer_after_minutes  integer not null default 0 check (buffer_after_minutes between 0 and 240),
    notice_hours          integer not null default 24 check (notice_hours between 0 and 720),
    horizon_days          integer not null default 60 check (horizon_days between 1 and 365),
    daily_limit           integer not null default 4 check (daily_limit between 1 and 24)
);
create unique index ux_expert_email on expert (lower(email));

create table call_kind (
    id                     uuid    primary key,
    expert_id              uuid    not null references expert,
    name                   text    not null,
    summary                text    not null default '',
    minutes                integer not null check (minutes between 10 and 480),
    price_minor            bigint  not null check (price_minor between 0 and 10000000),
    subscriber_price_minor bigint  check (subscriber_price_minor between 0 and price_minor),
    currency               text    not null check (currency ~ '^[A-Z]{3}$'),
    refund_policy          text    not null default '',
    move_until_hours       integer not null default 24 check (move_until_hours between 0 and 720),
    paid_by_hours          boolean not null default false,
    position               integer not null default 0,
    active                 boolean not null default true,
    constraint ux_call_kind_name unique (expert_id, name)
);
