-- Why: a client may ask that only named staff see the request and its report. The booking service tells who they are with
-- booking.request-accepted.v1; null where any editor may see it. A confidential commission that was told before the names
-- were has no title and no names, and is nobody's until it is told again: an administrator names somebody, who may be
-- named already.
-- Ships first: report-service, as yesterday's version would store the event's version without the names.
alter table commission add named_staff text[];

-- Who saved the report last: until its request is named, a report for one client is seen by that person alone.
alter table report add written_by text;
update report set written_by = (
    select actor_subject from audit_entry
    where target_type = 'report' and target_id = report.id::text and act in ('draft-created', 'report-revised')
    order by position desc limit 1
) where access = 'CLIENT';
