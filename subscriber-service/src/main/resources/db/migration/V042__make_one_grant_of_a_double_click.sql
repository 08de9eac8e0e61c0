-- Why: the form for a grant has a key of its own, so that posting it twice makes one grant, one entry in the trail and
-- one mail (I11, I12). Unique within the account, as posts for one account queue up at its lock.
-- Nullable: earlier grants have none, nor have those of yesterday's version.
-- Ships first: V015.
alter table access_grant add column request_key uuid;
alter table access_grant add constraint uq_access_grant_account_id_request_key unique (account_id, request_key);
