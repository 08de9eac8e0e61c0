-- What readers read. The public card and the gated body are two tables, so that the query that decides
-- access cannot bring the body along by accident. Both are prepared once, when an editor publishes.
create table edition (
    report_id     uuid primary key references report on delete cascade,
    number        bigint not null,
    slug          text not null unique,
    title         text not null,
    series        text not null,
    region        text not null,
    access        text not null check (access in ('EVERYONE','SIGNED_IN','SUBSCRIBERS')),
    countries     text[] not null,
    topics        text[] not null,
    authors       text[] not null,
    published_at  timestamptz not null,
    updated_at    timestamptz not null,
    standfirst    text not null,
    byline        text not null,
    minutes       integer not null,
    forecasts     integer not null,
    card          jsonb not null,
    -- Title and public names and summary only: what is gated must not be findable by those who may not read it.
    public_names  text not null,
    public_text   text not null,
    search        tsvector not null generated always as (
                      setweight(to_tsvector('english', title), 'A')
                      || setweight(to_tsvector('english', public_names), 'B')
                      || setweight(to_tsvector('english', public_text), 'C')) stored
);
create index ix_edition_published_at on edition (published_at desc, report_id);
create index ix_edition_region_published_at on edition (region, published_at desc);
create index ix_edition_series_published_at on edition (series, published_at desc);
create index ix_edition_countries on edition using gin (countries);
create index ix_edition_topics on edition using gin (topics);
create index ix_edition_authors on edition using gin (authors);
create index ix_edition_search on edition using gin (search);

create table edition_body (
    report_id uuid primary key references edition on delete cascade,
    -- Asked for with the card's number, so that a decision made on one edition never opens another.
    number    bigint not null,
    html      text not null
);
