-- Why: an event of an access that got lost on its way, or was put aside, must not leave a reader with too much or too
-- little for ever (F30, F34). Each access is told again now and then, so that consumers hear something every minute.
-- Spread over a day, so that they hear it evenly.
-- Ships first: V015.
alter table entitlement add column tell_again_at timestamptz not null default now();
update entitlement set tell_again_at = now() + random() * interval '1 day';
create index ix_entitlement_tell_again_at on entitlement (tell_again_at);
