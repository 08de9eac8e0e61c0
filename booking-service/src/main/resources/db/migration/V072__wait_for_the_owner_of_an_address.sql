-- Why: calls and seats that staff gave by hand carried the e-mail address where the account's key belongs. An address is
-- no account: such a booking now waits without one until somebody who has confirmed the address claims it. What the
-- version before writes meanwhile has the address as its key, and is found by nobody but by staff.
alter table call alter column client_subject drop not null;
update call set client_subject = null where client_subject = client_email;
create index ix_call_client_email on call (lower(client_email)) where client_subject is null;

update enrolment set buyer_subject = '' where by_hand is not null and buyer_subject = buyer_email;
create index ix_seat_email on seat (lower(email)) where subject is null;
