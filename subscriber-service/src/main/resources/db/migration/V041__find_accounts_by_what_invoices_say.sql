-- Why: the accounts desk lists who came last, and finds a person by the number on an invoice, without reading whole
-- tables.
-- Ships first: V013.
create index ix_account_arrived_at on account (arrived_at desc, id);
create index ix_invoice_number on invoice (number);
