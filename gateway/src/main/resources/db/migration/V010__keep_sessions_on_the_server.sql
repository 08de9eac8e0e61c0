-- The browser holds a random id only; this table holds what the id stands for, so that a logout ends every copy of it.
-- The key is the SHA-256 of the id, and the tokens are encrypted with a key derived from the id itself: a copy of this
-- table opens no session and shows no token.
create table session (
  id_hash     bytea       primary key check (octet_length(id_hash) = 32),
  subject     text        not null,
  sid         text,
  tokens      bytea       not null,
  token_until timestamptz not null,
  csrf        bytea       not null check (octet_length(csrf) = 32),
  created_at  timestamptz not null,
  seen_at     timestamptz not null,
  ends_at     timestamptz not null check (ends_at > created_at)
);

-- Back-channel logout names the provider's session or the person.
create index ix_session_sid on session (sid);
create index ix_session_subject on session (subject);
-- Removal of what has ended.
create index ix_session_ends_at on session (ends_at);
