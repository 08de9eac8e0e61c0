-- The publisher's own pages, such as the one that tells how it works. HTML is safe when it is stored.
create table publisher_page (
    slug       text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title      text not null,
    html       text not null,
    updated_at timestamptz not null
);
