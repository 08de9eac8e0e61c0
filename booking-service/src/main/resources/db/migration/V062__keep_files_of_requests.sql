-- Why: a brief comes with files. They stand in the database, so that every replica finds them and a backup holds them;
-- at five files of 10 MB a request the table stays small. The key is ours, the client's name is only shown (R40).
create table custom_request_file (
    id         uuid        primary key,
    request_id uuid        not null references custom_request on delete cascade,
    name       text        not null check (length(name) between 1 and 120),
    kind       text        not null check (kind in ('PDF', 'DOCX', 'TXT', 'MD', 'PNG', 'JPEG')),
    bytes      integer     not null check (bytes between 1 and 10485760),
    content    bytea       not null,
    sent_at    timestamptz not null
);
create index ix_custom_request_file_request_id on custom_request_file (request_id, sent_at);
