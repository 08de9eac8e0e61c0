-- Why: a client commissions a report. One row per request; its state moves only along the table of RequestStatus (I14),
-- and what is agreed (option, deposit, due day) is kept with it. Ships first; V061 to V063 hang on it.
create table custom_request (
    id                uuid        primary key,
    version           bigint      not null,
    client_subject    text        not null,
    client_name       text        not null,
    client_email      text        not null,
    title             text        not null check (length(title) between 1 and 200),
    brief             text        not null check (length(brief) between 1 and 8000),
    deadline          date,
    confidentiality   text        not null check (confidentiality in ('NORMAL', 'NAMED_STAFF')),
    status            text        not null check (status in ('BRIEFED', 'ASKED', 'QUOTED', 'ORDERED', 'EXPIRED', 'IN_WORK',
                                      'DELIVERED', 'IN_REVISION', 'REDELIVERED', 'INVOICED', 'CLOSED', 'DECLINED',
                                      'WITHDRAWN', 'CANCELLED')),
    quote_id          uuid,
    quote_valid_until timestamptz,
    option_id         uuid,
    deposit_id        uuid        references payment,
    due_on            date,
    revision          text        check (length(revision) <= 4000),
    report_slug       text,
    edition           bigint      not null default 0,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    constraint ck_custom_request_work
        check (status not in ('IN_WORK', 'DELIVERED', 'IN_REVISION', 'REDELIVERED', 'INVOICED', 'CLOSED') or option_id is not null),
    constraint ck_custom_request_report
        check (status not in ('DELIVERED', 'IN_REVISION', 'REDELIVERED', 'INVOICED', 'CLOSED') or report_slug is not null)
);
create index ix_custom_request_client_subject on custom_request (client_subject, created_at desc);
create index ix_custom_request_status on custom_request (status, changed_at);

-- Who of the staff may see a request that is for named people only; e-mail addresses in small letters.
create table custom_request_staff (
    request_id uuid not null references custom_request on delete cascade,
    email      text not null,
    primary key (request_id, email)
);

-- Every move, for the history on the page; its id names the mails that tell of it, so that each goes out once (I11).
create table custom_request_move (
    id         uuid        primary key,
    position   bigint      generated always as identity,
    request_id uuid        not null references custom_request on delete cascade,
    status     text        not null,
    by_side    text        not null check (by_side in ('CLIENT', 'STAFF', 'NOBODY')),
    note       text        not null default '',
    at         timestamptz not null
);
create index ix_custom_request_move_request_id on custom_request_move (request_id, position);
