-- Why: when an expert takes calls. Rules are civil times in the expert's zone, as a person means them, so that a change
-- of the clocks moves the moment and not the hour. Busy times come from a calendar that the expert keeps elsewhere; the
-- last good ones stay while that calendar cannot be read, and what went wrong is kept for the expert to see.
create table weekly_hours (
    id        uuid    primary key,
    expert_id uuid    not null references expert,
    weekday   integer not null check (weekday between 1 and 7),
    from_time time    not null,
    to_time   time    not null,
    constraint ck_weekly_hours_order check (from_time < to_time)
);
create index ix_weekly_hours_expert_id on weekly_hours (expert_id);

-- Without times the day is closed; with times they replace the weekly ones.
create table day_exception (
    id        uuid primary key,
    expert_id uuid not null references expert,
    day       date not null,
    from_time time,
    to_time   time,
    constraint ck_day_exception_times check ((from_time is null and to_time is null) or from_time < to_time)
);
create index ix_day_exception_expert_id on day_exception (expert_id, day);

create table holiday (
    id        uuid primary key,
    expert_id uuid not null references expert,
    first_day date not null,
    last_day  date not null,
    constraint ck_holiday_order check (first_day <= last_day and last_day <= first_day + 366)
);
create index ix_holiday_expert_id on holiday (expert_id);

create table busy_calendar (
    expert_id uuid primary key references expert,
    address   text not null,
    tried_at  timestamptz,
    read_at   timestamptz,
    fault     text
);

create table busy_time (
    expert_id uuid        not null references expert,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    constraint ck_busy_time_order check (starts_at < ends_at)
);
create index ix_busy_time_expert_id on busy_time (expert_id, ends_at);
