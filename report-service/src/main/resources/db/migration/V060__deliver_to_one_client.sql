-- Why: a commissioned report is read by its client alone. Its card and body stand in tables of their own, so that no list,
-- search, feed or count that asks for editions can ever meet it (R07, I09); the check of edition.access stays as it was and
-- keeps such a report out of there.
alter table report drop constraint report_access_check;
alter table report add constraint report_access_check
    check (access in ('EVERYONE', 'SIGNED_IN', 'SUBSCRIBERS', 'CLIENT'));

-- A projection of booking.request-accepted.v1: what clients have commissioned. The editor picks one when a report for one
-- client is published; from then on the two belong together.
create table commission (
    request_id     uuid    primary key,
    reference      text    not null,
    client_subject text    not null,
    title          text,
    due_on         date    not null,
    cancelled      boolean not null,
    version        bigint  not null,
    report_id      uuid    unique references report on delete set null
);

create table client_edition (
    report_id      uuid   primary key references report on delete cascade,
    number         bigint not null,
    slug           text   not null unique,
    client_subject text   not null,
    card           jsonb  not null
);

create table client_edition_body (
    report_id uuid   primary key references client_edition on delete cascade,
    -- Asked for with the card's number, so that a decision made on one edition never opens another.
    number    bigint not null,
    html      text   not null
);
