-- Why: the queue of mail is kit's now, because booking-service sends mail too. Every mail moves with its state: what waits
-- is sent from there, what was sent is not sent again (I11), what was flagged waits for the same person.
-- Ships first: kit's V0005. Stop older replicas before this one starts: they know the old table only. A mail that one of
-- them holds at this moment keeps its claim.
lock table mail in access exclusive mode;
insert into outgoing_mail (id, addressee, kind, cause_id, recipient, subject, letter, state, created_at, waiting_since,
                           due_at, attempts, last_failure, settled_at, claimed_by, claimed_until)
select id, account_id::text, kind, cause_id, recipient, subject, letter, state, created_at, waiting_since,
       due_at, attempts, last_failure, settled_at, claimed_by, claimed_until
from mail;
drop table mail;
