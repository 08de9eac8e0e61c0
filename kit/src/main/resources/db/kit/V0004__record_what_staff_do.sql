-- Why: every privileged act leaves one entry that nobody can change unnoticed (I12, R64): the application's role may
-- only add and read, a trigger stops the owner's slip, and each entry carries the hash of the one before.
-- Ships first: nothing.
create table audit_entry (
    position      bigint generated always as identity primary key,
    id            uuid        not null unique,
    at            timestamptz not null,
    actor_subject text        not null,
    actor_name    text        not null,
    act           text        not null,
    target_type   text        not null,
    target_id     text        not null,
    reason        text        not null,
    details       text        not null,
    previous_hash text        not null,
    hash          text        not null unique
);
create index ix_audit_entry_target on audit_entry (target_type, target_id, position);

revoke update, delete, truncate on audit_entry from "${app_role}";

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only.';
end $$;

create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function refuse_audit_change();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function refuse_audit_change();
