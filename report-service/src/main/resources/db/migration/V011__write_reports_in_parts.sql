-- The report as its editors see it. Readers never touch these tables: they read the edition that
-- publishing prepares (V012), so that a half-written revision cannot reach them.
create table report (
    id            uuid primary key,
    version       bigint not null,
    status        text not null check (status in ('DRAFT','PUBLISHED','WITHDRAWN')),
    slug          text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    title         text not null check (length(title) between 1 and 300),
    series        text not null default '' check (length(series) <= 160),
    region        text check (region in ('central-asia','caucasus','eastern-europe','middle-east','arctic')),
    countries     text[] not null default '{}',
    access        text not null check (access in ('EVERYONE','SIGNED_IN','SUBSCRIBERS')),
    cover_caption text not null default '' check (length(cover_caption) <= 1000),
    cover_credit  text not null default '' check (length(cover_credit) <= 300),
    authors_note  text not null default '' check (length(authors_note) <= 20000),
    created_at    timestamptz not null,
    revised_at    timestamptz not null,
    published_at  timestamptz,
    updated_at    timestamptz,
    check (status = 'DRAFT' or (published_at is not null and updated_at is not null)),
    check (status <> 'PUBLISHED' or region is not null)
);
create index ix_report_status_revised_at on report (status, revised_at desc);

create table report_author (
    report_id uuid not null references report on delete cascade,
    position  integer not null,
    author_id uuid not null references author,
    primary key (report_id, position)
);
create index ix_report_author_author_id on report_author (author_id);

create table report_topic (
    report_id uuid not null references report on delete cascade,
    position  integer not null,
    topic     text not null references topic,
    primary key (report_id, position)
);
create index ix_report_topic_topic on report_topic (topic);

create table report_part (
    id        uuid primary key,
    report_id uuid not null references report on delete cascade,
    position  integer not null check (position >= 0),
    kind      text not null
              check (kind in ('EXECUTIVE_SUMMARY','BACKGROUND','KEY_JUDGEMENTS','ANALYSIS','FORECAST','OTHER')),
    heading   text not null check (length(heading) between 1 and 300),
    markdown  text not null default '' check (length(markdown) <= 500000),
    -- Deferred, because a revision inserts the new parts before it deletes the old ones.
    unique (report_id, position) deferrable initially deferred
);

create table report_part_item (
    part_id  uuid not null references report_part on delete cascade,
    position integer not null,
    markdown text not null check (length(markdown) between 1 and 20000),
    primary key (part_id, position)
);
