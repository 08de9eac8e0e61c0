-- Why: questions and answers of both sides stand on the request's own page, not in mailboxes.
create table custom_request_message (
    id         uuid        primary key,
    position   bigint      generated always as identity,
    request_id uuid        not null references custom_request on delete cascade,
    by_side    text        not null check (by_side in ('CLIENT', 'STAFF')),
    author     text        not null,
    words      text        not null check (length(words) between 1 and 4000),
    at         timestamptz not null
);
create index ix_custom_request_message_request_id on custom_request_message (request_id, position);
