-- Why: services run several times; a job must not (F17).
-- Ships first: nothing.
create table lease (
    name       text        primary key,
    holder     uuid        not null,
    held_until timestamptz not null
);
