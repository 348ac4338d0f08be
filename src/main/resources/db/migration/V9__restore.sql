-- What this database said of itself when the program last looked, and whether issues may leave. One row, made at the first start.
create table fence (
    one boolean not null default true,
    -- Null where the database does not tell an ordinary role.
    system_identifier bigint,
    timeline int,
    database_oid bigint not null,
    -- Of this very table: whatever loads a dump makes the table anew.
    table_oid bigint not null,
    -- Raised by the operator after a restore that leaves no trace.
    epoch int not null,
    -- Counts on as long as the program runs. A second copy that has seen a higher number is younger than this database.
    beat bigint not null default 0,
    -- The last time that a restore was noticed. Issues leave if that was never, or was confirmed.
    shut_at timestamptz,
    shut_because text,
    replayed int not null default 0,
    confirmed_at timestamptz,
    confirmed_by text,
    constraint fence_pk primary key (one),
    constraint fence_single check (one),
    constraint fence_shut_with_reason check ((shut_at is null) = (shut_because is null))
);

-- Facts that must survive a restore: who is never to be mailed, and what has gone out. Copied to a file beside the database.
create table journal_entry (
    id uuid not null default gen_random_uuid(),
    -- Entries do not become visible in the order in which they are written; whoever copies them goes by what was still open at the last look.
    transaction xid8 not null default pg_current_xact_id(),
    at timestamptz not null default clock_timestamp(),
    kind text not null,
    subject text not null,
    detail text not null,
    constraint journal_entry_pk primary key (id)
);

create index journal_entry_by_transaction on journal_entry (transaction);

-- Written by the tables themselves, so that no way of changing them can forget it.
create function journal_suppression() returns trigger
language plpgsql
set search_path from current
as $$
begin
    insert into journal_entry (kind, subject, detail)
    values ('suppression.added', encode(new.address_hash, 'hex'), new.reason);
    return null;
end $$;

create trigger suppression_journal
    after insert on suppression
    for each row execute function journal_suppression();

create function journal_subscriber() returns trigger
language plpgsql
set search_path from current
as $$
begin
    insert into journal_entry (kind, subject, detail)
    values (
        case new.status when 'ERASED' then 'subscriber.erased' else 'subscriber.left' end,
        new.id::text,
        encode(new.address_hash, 'hex'));
    return null;
end $$;

create trigger subscriber_journal
    after update of status on subscriber
    for each row
    when (old.status is distinct from new.status and new.status in ('UNSUBSCRIBED', 'ERASED'))
    execute function journal_subscriber();

-- Who is erased leaves no row behind.
create function journal_erasure() returns trigger
language plpgsql
set search_path from current
as $$
begin
    insert into journal_entry (kind, subject, detail)
    values ('subscriber.erased', old.id::text, encode(old.address_hash, 'hex'));
    return null;
end $$;

create trigger subscriber_erasure_journal
    after delete on subscriber
    for each row execute function journal_erasure();

create function journal_review() returns trigger
language plpgsql
set search_path from current
as $$
begin
    insert into journal_entry (kind, subject, detail)
    values ('review.withdrawn', new.id::text, tg_table_name);
    return null;
end $$;

create trigger case_review_journal
    after update of withdrawn_at on case_review
    for each row
    when (old.withdrawn_at is null and new.withdrawn_at is not null)
    execute function journal_review();

create trigger briefing_journal
    after update of withdrawn_at on briefing
    for each row
    when (old.withdrawn_at is null and new.withdrawn_at is not null)
    execute function journal_review();

create function journal_issue() returns trigger
language plpgsql
set search_path from current
as $$
begin
    insert into journal_entry (kind, subject, detail)
    values ('issue.moved', new.id::text, new.status || coalesce(' ' || new.period, ''));
    return null;
end $$;

create trigger issue_made_journal
    after insert on issue
    for each row execute function journal_issue();

create trigger issue_journal
    after update of status on issue
    for each row
    when (old.status is distinct from new.status)
    execute function journal_issue();
