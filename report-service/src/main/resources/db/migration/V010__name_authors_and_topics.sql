-- Authors and topics stand beside reports, so that a name is written once and corrected once.
create table author (
    id                 uuid primary key,
    slug               text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name               text not null check (length(name) between 1 and 120),
    role               text not null check (length(role) <= 160),
    languages          text[] not null default '{}',
    regions            text[] not null default '{}'
                       check (regions <@ array['central-asia','caucasus','eastern-europe','middle-east','arctic']),
    biography          text not null default '' check (length(biography) <= 20000),
    biography_html     text not null default '',
    version            bigint not null default 0
);

create table topic (
    slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name text not null check (length(name) between 1 and 120)
);
