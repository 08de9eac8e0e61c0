-- Why: a course is what is taught, a run is when. What is scarce stands in one number: run.taken counts confirmed seats,
-- seats held while somebody pays and seats offered to the waiting list, and the CHECK is the last word on it (I04).
-- Meetings are civil times in the run's zone; begins_at and ends_at are worked out of them whenever they change, so that
-- queries need not know zones.
create table course (
    id              uuid        primary key,
    slug            text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title           text        not null,
    summary         text        not null,
    syllabus        text        not null,
    level           text        not null,
    language        text        not null,
    bring           text        not null default '',
    materials       text        not null default '',
    one_to_one_slug text,
    hour_minor      bigint      check (hour_minor > 0),
    hour_currency   text        check (hour_currency ~ '^[A-Z]{3}$'),
    created_at      timestamptz not null,
    constraint ck_course_one_to_one check (
        (one_to_one_slug is null) = (hour_minor is null) and (hour_minor is null) = (hour_currency is null))
);

create table course_trainer (
    course_id uuid    not null references course,
    place     integer not null,
    name      text    not null,
    slug      text    not null,
    email     text    not null,
    primary key (course_id, place)
);
create index ix_course_trainer_email on course_trainer (lower(email));

create table run (
    id                  uuid        primary key,
    course_id           uuid        not null references course,
    zone                text        not null,
    begins_at           timestamptz not null,
    ends_at             timestamptz not null,
    capacity            integer     not null check (capacity between 1 and 10000),
    taken               integer     not null default 0,
    minimum             integer     not null check (minimum >= 0),
    below_minimum       text        not null check (below_minimum in ('CANCEL', 'HOLD_ANYWAY')),
    decide_at           timestamptz not null,
    currency            text        not null check (currency ~ '^[A-Z]{3}$'),
    price_minor         bigint      not null check (price_minor >= 0),
    subscriber_minor    bigint      check (subscriber_minor between 0 and price_minor),
    early_minor         bigint      check (early_minor between 0 and price_minor),
    early_until         timestamptz,
    refund_policy       text        not null,
    refunds_by_approval boolean     not null default false,
    status              text        not null check (status in ('OPEN', 'CONFIRMED', 'CANCELLED')),
    cancel_reason       text,
    join_link           text        not null default '',
    recording_link      text        not null default '',
    materials_link      text        not null default '',
    created_at          timestamptz not null,
    constraint ck_run_taken check (taken >= 0 and taken <= capacity),
    constraint ck_run_early check ((early_minor is null) = (early_until is null)),
    constraint ck_run_times check (begins_at < ends_at)
);
create index ix_run_course_id_begins_at on run (course_id, begins_at);
create index ix_run_begins_at on run (begins_at);

create table meeting (
    run_id uuid      not null references run,
    number integer   not null,
    begins timestamp not null,
    ends   timestamp not null,
    primary key (run_id, number),
    constraint ck_meeting_times check (begins < ends)
);
