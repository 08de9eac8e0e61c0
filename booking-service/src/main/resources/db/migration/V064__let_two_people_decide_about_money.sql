-- Why: who proposes that money goes back, or that it is kept, must not be the one who decides it (R27). proposed_by is who
-- proposed it, null where the stated policy speaks and nobody decides; two_people says that a second person has to agree,
-- and then the database lets nothing out that the same person proposed and decided. Keeping a whole payment is a decision
-- as well: a row of amount nothing, that ends as KEPT. at_stake_minor is how much a person's discretion is about, so that
-- one large decision cannot be cut into small ones. settled_by leaves decided_by to whoever decided.
-- Yesterday's version still runs: it fills none of these, and its rows are bound by none of the new rules.
alter table refund
    add column proposed_by    text,
    add column two_people     boolean not null default false,
    add column at_stake_minor bigint  not null default 0,
    add column settled_by     text;

alter table refund
    drop constraint refund_amount_minor_check,
    drop constraint refund_status_check;

alter table refund
    add constraint ck_refund_status
        check (status in ('AWAITING_APPROVAL', 'REQUESTED', 'DONE', 'FAILED', 'DECLINED', 'KEPT')),
    add constraint ck_refund_amount
        check (amount_minor > 0 or amount_minor = 0 and status in ('AWAITING_APPROVAL', 'DECLINED', 'KEPT')),
    add constraint ck_refund_decided_by check (decided_by <> proposed_by),
    add constraint ck_refund_two_people
        check (not two_people or status = 'AWAITING_APPROVAL' or (decided_by is not null and proposed_by is not null));
