-- Why: a state may change the rules of its time zone after a call was booked. The civil time is what was agreed, so that
-- the moment follows the new rules; where something else stands in its way the call waits here for the desk.
alter table call add column clashes_since timestamptz;
create index ix_call_clashes_since on call (starts_at) where clashes_since is not null;
