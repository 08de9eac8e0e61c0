-- Why: an expert's time is never given twice (A50, A51, I05). The database itself refuses two live calls whose times,
-- buffers included, touch; held, pending and confirmed ones alike. The civil time and its zone are the appointment, the
-- moments beside them follow from it. Terms are copied when the call is booked.
create table call (
    id               uuid        primary key,
    expert_id        uuid        not null references expert,
    kind_id          uuid        not null references call_kind,
    kind_name        text        not null,
    minutes          integer     not null,
    client_subject   text        not null,
    client_name      text        not null,
    client_email     text        not null,
    client_zone      text        not null,
    status           text        not null check (status in
        ('HELD', 'PENDING', 'CONFIRMED', 'RELEASED', 'CANCELLED', 'CLIENT_ABSENT', 'EXPERT_ABSENT')),
    civil_start      timestamp   not null,
    zone             text        not null,
    starts_at        timestamptz not null,
    ends_at          timestamptz not null,
    guarded_from     timestamptz not null,
    guarded_to       timestamptz not null,
    during           tstzrange   generated always as (tstzrange(guarded_from, guarded_to)) stored,
    price_minor      bigint      not null check (price_minor >= 0),
    currency         text        not null,
    refund_policy    text        not null,
    refund_cap       integer     not null default 100 check (refund_cap between 0 and 100),
    move_until_hours integer     not null,
    free_choice      boolean     not null default false,
    paid_by_hour     boolean     not null default false,
    held_until       timestamptz,
    question         text        not null default '' check (length(question) <= 4000),
    report_slug      text        not null default '',
    report_title     text        not null default '',
    room             text        not null default '',
    shared_notes     text        not null default '',
    private_notes    text        not null default '',
    end_reason       text        not null default '',
    sequence         integer     not null default 0,
    created_at       timestamptz not null,
    placed_at        timestamptz not null,
    day_reminder_at  timestamptz,
    hour_reminder_at timestamptz,
    constraint ck_call_times check (guarded_from <= starts_at and starts_at < ends_at and ends_at <= guarded_to),
    constraint ex_call_expert_time exclude using gist (expert_id with =, during with &&)
        where (status in ('HELD', 'PENDING', 'CONFIRMED'))
);
create index ix_call_client_subject on call (client_subject, starts_at desc);
create index ix_call_expert_id on call (expert_id, starts_at);
create index ix_call_held_until on call (held_until) where status in ('HELD', 'PENDING');
create index ix_call_reminders on call (starts_at) where status = 'CONFIRMED';
