-- The rates that all copies of the program keep together: when the next message may leave, in all or to one recipient domain.
-- Unlogged, so that taking a slot waits for no disk: what a crash of the database loses is over before it has come up again.
create unlogged table rate (
    name text not null,
    next_at timestamptz not null,
    constraint rate_pk primary key (name)
) with (fillfactor = 10);
