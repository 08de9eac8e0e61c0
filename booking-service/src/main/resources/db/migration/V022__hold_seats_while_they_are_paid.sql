-- Why: an enrolment is one purchase of one to ten seats, each in somebody's name. It is held for minutes while it is
-- paid, and its seats are in run.taken from then until they end or are cancelled. What it costs, and the policy by which
-- it can be given back, are kept as they were shown. refund_from is the beginning that was booked first: a move does not
-- reopen a refund. A seat stands in a run of its own, as one colleague of several may move.
create table voucher (
    id           uuid        primary key,
    code         text        not null unique check (code ~ '^[A-Z0-9]{3,24}$'),
    percent      integer     check (percent between 1 and 100),
    amount_minor bigint      check (amount_minor > 0),
    currency     text        check (currency ~ '^[A-Z]{3}$'),
    course_id    uuid        references course,
    valid_from   timestamptz not null,
    valid_until  timestamptz not null,
    most         integer     not null check (most > 0),
    used         integer     not null default 0,
    per_person   integer     not null check (per_person > 0),
    created_at   timestamptz not null,
    constraint ck_voucher_used check (used between 0 and most),
    constraint ck_voucher_kind check ((percent is null) <> (amount_minor is null)
                                      and (amount_minor is null) = (currency is null))
);

-- A person's uses of a voucher, counted beside the voucher's own, so that both limits are the database's (I06, A49).
create table voucher_person (
    voucher_id uuid    not null references voucher,
    subject    text    not null,
    used       integer not null,
    most       integer not null,
    primary key (voucher_id, subject),
    constraint ck_voucher_person_used check (used between 0 and most)
);

create table enrolment (
    id                  uuid        primary key,
    run_id              uuid        not null references run,
    buyer_subject       text        not null,
    buyer_name          text        not null,
    buyer_email         text        not null,
    status              text        not null check (status in ('HELD', 'CONFIRMED', 'ENDED', 'CANCELLED')),
    held_until          timestamptz,
    unit_minor          bigint      not null check (unit_minor >= 0),
    total_minor         bigint      not null check (total_minor >= 0),
    currency            text        not null check (currency ~ '^[A-Z]{3}$'),
    voucher_id          uuid        references voucher,
    payment_id          uuid        references payment deferrable initially deferred,
    refund_policy       text        not null,
    refunds_by_approval boolean     not null,
    refund_from         timestamptz not null,
    by_hand             text,
    created_at          timestamptz not null,
    ended_at            timestamptz,
    constraint ck_enrolment_held check (status <> 'HELD' or held_until is not null)
);
create index ix_enrolment_buyer_subject on enrolment (buyer_subject, created_at desc);
create index ix_enrolment_held_until on enrolment (held_until) where status = 'HELD';

create table seat (
    id            uuid        primary key,
    enrolment_id  uuid        not null references enrolment,
    run_id        uuid        not null references run,
    place         integer     not null,
    name          text        not null,
    email         text        not null,
    subject       text,
    paid_minor    bigint      not null check (paid_minor >= 0),
    status        text        not null check (status in ('HELD', 'CONFIRMED', 'ENDED', 'CANCELLED')),
    sequence      integer     not null default 0,
    meetings      integer     not null default 0,
    present       boolean,
    rating        integer     check (rating between 1 and 5),
    feedback      text,
    feedback_at   timestamptz,
    reminded_at   timestamptz,
    cancelled_at  timestamptz,
    constraint uq_seat_enrolment_id_place unique (enrolment_id, place)
);
create index ix_seat_run_id on seat (run_id, status);
create index ix_seat_subject on seat (subject) where subject is not null;
create unique index uq_seat_enrolment_email on seat (enrolment_id, lower(email));
