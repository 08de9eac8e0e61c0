-- Why: a mail is written in the transaction of the fact it tells of, so that neither exists without the other, and one
-- fact makes one mail (I11). A sender takes a row by a claim that runs out; no transaction is open while SMTP answers.
-- Ships first: V010.
create table mail (
    id            uuid        primary key,
    account_id    uuid        not null references account,
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
    constraint uq_mail_kind_cause_id unique (kind, cause_id),
    check ((state = 'WAITING') = (settled_at is null))
);
create index ix_mail_due_at on mail (due_at) where state = 'WAITING';
create index ix_mail_flagged on mail (settled_at) where state = 'FLAGGED';
create index ix_mail_account_id_created_at on mail (account_id, created_at desc);
