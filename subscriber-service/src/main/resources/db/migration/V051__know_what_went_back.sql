-- Why: an invoice whose payment went back gives no access (I02), and its owner sees in one list what was paid, for
-- what, and what came back. Filled by the next reading of each customer; until then nothing counts as gone back, as
-- before.
-- Ships first: V013.
alter table invoice add column payment_id uuid;
alter table invoice add column refunded_minor bigint not null default 0;
alter table subscription add column returned boolean not null default false;
