-- Why: a report that nobody accepts and a balance that nobody pays stayed open for ever. answer_by is until when the client
-- may judge a report, after which it counts as accepted, or has to pay a balance; it is kept as it was told, whatever the
-- settings become. reminders counts what was sent since the last move. What lies open already gets its time from today on,
-- as nobody told its client of any. Yesterday's version still runs: what it delivers has no answer_by and waits as before.
alter table custom_request
    add column answer_by timestamptz,
    add column reminders smallint not null default 0 check (reminders >= 0);

update custom_request set answer_by = now() + interval '14 days'
where status in ('DELIVERED', 'REDELIVERED', 'INVOICED');

create index ix_custom_request_answer_by on custom_request (answer_by)
    where status in ('DELIVERED', 'REDELIVERED', 'INVOICED');
