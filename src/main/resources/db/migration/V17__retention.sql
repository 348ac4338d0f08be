-- How many deliveries of an issue had come to what, before they were old enough to be deleted: its report stays what it was.
create table delivery_total (
    issue_id uuid not null,
    status text not null,
    number bigint not null,
    constraint delivery_total_pk primary key (issue_id, status)
);

-- What retention looks for; nearly always few.
create index subscriber_pending on subscriber (created_at) where status = 'PENDING';
create index subscriber_left on subscriber (ended_at) where status = 'UNSUBSCRIBED' and address is not null;

-- A list of people who agreed elsewhere is held against those who have left, the address of whom may be blank by then.
create index subscriber_by_hash on subscriber (address_hash);

-- Where the proof of an agreement lies that was given elsewhere, and when it was given.
alter table consent_record
    add column evidence text,
    drop constraint consent_record_source_known,
    add constraint consent_record_source_known
        check (source in ('FORM', 'API', 'MAIL', 'ONE_CLICK', 'DELIVERY', 'IMPORT'));

create or replace function consent_record_keep() returns trigger
language plpgsql
security definer
set search_path from current
as $$
begin
    if tg_op = 'DELETE' then
        update consent_record
        set subscriber_id = null, event = null, at = null, wording_hash = null, wording_version = null,
            language = null, page = null, source = null, evidence = null, salt = null
        where id = old.id;
        return null;
    end if;
    if jsonb_strip_nulls(to_jsonb(new))
            = jsonb_build_object('id', old.id, 'content_hash', old.content_hash, 'hash', old.hash) then
        return new;
    end if;
    raise exception 'consent_record only takes new rows' using errcode = 'insufficient_privilege';
end $$;
