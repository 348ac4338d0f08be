-- How often something has happened that may happen only so often, counted by all copies of the program together. No row is given up to make
-- room for another: it goes when the last of its times is too old to count.
create table limit_use (
    -- Which limit.
    name text not null,
    -- Whose: a keyed hash, so that nobody reads from a stolen dump who asked from where; empty for everybody together.
    who text not null,
    times timestamptz[] not null,
    kept_until timestamptz not null,
    constraint limit_use_pk primary key (name, who)
);

-- The keyed hash of the network that a form came from; null where the version before noted the form.
alter table sign_up add column network text;
