-- What became of each address that records lead to, when it was last looked at. It belongs to no record: a record's version stays.
create table link_check (
    address text not null,
    outcome text not null default 'UNCHECKED',
    reply_code int,
    checked_at timestamptz,
    -- When it is to be looked at next; a copy of the program that does so moves it on first.
    due_at timestamptz not null,
    constraint link_check_pk primary key (address),
    constraint link_check_outcome_known check (outcome in ('UNCHECKED', 'LIVE', 'DEAD', 'UNCERTAIN')),
    constraint link_check_checked_with_time check ((outcome = 'UNCHECKED') = (checked_at is null))
);

create index link_check_due on link_check (due_at);
