-- Why: a mail is written in the transaction of its cause, so that neither exists without the other, and one cause makes
-- one mail of a kind (I11). A sender takes a row by a claim that runs out; no transaction is open while SMTP answers.
-- Stays empty in a service that sends no mail.
-- Ships first: nothing. Its number is below those of the services' own migrations, so it is applied out of order.
create table outgoing_mail (
    id            uuid        primary key,
    addressee     text        not null,
    kind          text        not null,
    cause_id      text        not null,
    recipient     text        not null,
    subject       text        not null,
    letter        text        not null,
    state         text        not null check (state in ('WAITING', 'SENT', 'FLAGGED')),
    created_at    timestamptz not null,
    waiting_since timestamptz not null,
    due_at        timestamptz not null,
    attempts      integer     not null default 0,
    last_failure  text,
    settled_at    timestamptz,
    claimed_by    uuid,
    claimed_until timestamptz,
    constraint uq_outgoing_mail_kind_cause_id unique (kind, cause_id),
    check ((state = 'WAITING') = (settled_at is null))
);
create index ix_outgoing_mail_due_at on outgoing_mail (due_at) where state = 'WAITING';
create index ix_outgoing_mail_settled_at on outgoing_mail (settled_at) where state = 'FLAGGED';
create index ix_outgoing_mail_addressee_created_at on outgoing_mail (addressee, created_at desc);
