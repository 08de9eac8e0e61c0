-- Why: rules of time zones come with Java. While replicas are upgraded one after the other, one with older rules would move
-- calls and meetings back and write to everybody, again and again. The newest version that was followed is kept here, and
-- older ones are not followed. What the version before this one runs does not look here: ship this before a new Java.
create table zone_rules (
    the_only boolean primary key default true check (the_only),
    version text collate "C" not null
);
