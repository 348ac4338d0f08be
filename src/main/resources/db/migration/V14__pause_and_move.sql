-- Until when a subscriber wants nothing; over by itself.
alter table subscriber add column paused_until timestamptz;

alter table consent_record
    drop constraint consent_record_event_known,
    add constraint consent_record_event_known
        check (event in ('SIGNED_UP', 'CONFIRMED', 'UNSUBSCRIBED', 'SUSPENDED', 'REJOINED', 'MOVED'));

-- A backup would go on mailing the address that was left. The new one is not in the journal, so whoever has moved counts as having left there.
create function journal_move() returns trigger
language plpgsql
set search_path from current
as $$
begin
    insert into journal_entry (kind, subject, detail)
    values ('subscriber.left', new.id::text, encode(old.address_hash, 'hex'));
    return null;
end $$;

create trigger subscriber_move_journal
    after update of address_hash on subscriber
    for each row
    when (old.address_hash is distinct from new.address_hash)
    execute function journal_move();
