-- Why: a balance that will never be paid is given up by staff, with a reason, and where it is much only when a second person
-- agrees (R27): the database lets none of these through that one person proposed and approved.
alter table custom_request
    drop constraint custom_request_status_check,
    drop constraint ck_custom_request_work,
    drop constraint ck_custom_request_report;

alter table custom_request
    add constraint ck_custom_request_status
        check (status in ('BRIEFED', 'ASKED', 'QUOTED', 'ORDERED', 'EXPIRED', 'IN_WORK', 'DELIVERED', 'IN_REVISION',
                          'REDELIVERED', 'INVOICED', 'CLOSED', 'WRITTEN_OFF', 'DECLINED', 'WITHDRAWN', 'CANCELLED')),
    add constraint ck_custom_request_work
        check (option_id is not null or status not in ('IN_WORK', 'DELIVERED', 'IN_REVISION', 'REDELIVERED', 'INVOICED',
                                                       'CLOSED', 'WRITTEN_OFF')),
    add constraint ck_custom_request_report
        check (report_slug is not null or status not in ('DELIVERED', 'IN_REVISION', 'REDELIVERED', 'INVOICED', 'CLOSED',
                                                         'WRITTEN_OFF'));

create table write_off (
    id          uuid        primary key,
    request_id  uuid        not null references custom_request on delete cascade,
    reason      text        not null check (length(reason) between 1 and 1000),
    proposed_by text        not null,
    proposed_at timestamptz not null,
    two_people  boolean     not null,
    status      text        not null check (status in ('PROPOSED', 'DONE', 'DECLINED')),
    decided_by  text,
    decided_at  timestamptz,
    constraint ck_write_off_two_people
        check (not two_people or status <> 'DONE' or (decided_by is not null and decided_by <> proposed_by))
);
create unique index uq_write_off_open on write_off (request_id) where status = 'PROPOSED';
