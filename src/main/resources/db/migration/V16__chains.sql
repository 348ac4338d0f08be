-- Records that are added and never changed, each sealed with the hash of the one before it (ADR 23). The tables seal them, so that no way of
-- adding one can forget it, the version before this one included. They do it as their owner: where that is another role than the program's,
-- the program needs no right to change a record or a head.

-- The seal of a record: what came before, and its content. The length goes before each field, so that text cannot move from one to the next.
create function chain_seal(previous text, first text, fields text[]) returns text
language sql
immutable
as $$
    select encode(sha256(convert_to(
        previous || first || coalesce(string_agg(octet_length(field) || ':' || field, '' order by place), ''),
        'UTF8')), 'hex')
    from unnest(fields) with ordinality as entry (field, place)
$$;

-- A moment as the program has always written it into the seals of the audit trail: without a fraction, with three digits of it, or with six.
create function chain_instant(at timestamptz) returns text
language sql
stable
as $$
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || case
            when micros = 0 then ''
            when micros % 1000 = 0 then to_char(at at time zone 'UTC', '.MS')
            else to_char(at at time zone 'UTC', '.US')
        end
        || 'Z'
    from (select extract(microseconds from at)::bigint % 1000000 as micros) fraction
$$;

-- ---------------------------------------------------------------- the audit trail

-- The chain begins behind the tail: what was older has been taken away when its time was over.
alter table audit_head
    add column tail_id bigint not null default 0,
    add column tail_hash text not null default repeat('0', 64);

create function audit_entry_seal() returns trigger
language plpgsql
security definer
set search_path from current
as $$
declare
    previous text;
begin
    if new.hash is not null then
        return new; -- the version before this one seals by itself
    end if;
    select hash into strict previous from audit_head for update;
    if exists (select 1 from audit_entry where id > new.id) then
        -- The number was drawn before the lock was free; the order of the numbers is the order of the chain.
        new.id := nextval(pg_get_serial_sequence('audit_entry', 'id'));
    end if;
    new.hash := chain_seal(previous, chain_instant(new.at), array[new.actor, new.action, new.subject, new.detail]);
    update audit_head set hash = new.hash;
    return new;
end $$;

create trigger audit_entry_seal
    before insert on audit_entry
    for each row execute function audit_entry_seal();

create function audit_entry_keep() returns trigger
language plpgsql
security definer
set search_path from current
as $$
begin
    if tg_op = 'DELETE' and old.id <= (select tail_id from audit_head) then
        return old;
    end if;
    raise exception 'audit_entry only takes new rows' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_keep
    before update or delete on audit_entry
    for each row execute function audit_entry_keep();

create view audit_link as
select id, hash, true as intact, chain_instant(at) as first, array[actor, action, subject, detail] as fields
from audit_entry;

-- ---------------------------------------------------------------- the evidence of consent

create table consent_head (
    one boolean not null default true,
    hash text not null,
    tail_id bigint not null default 0,
    tail_hash text not null default repeat('0', 64),
    constraint consent_head_pk primary key (one),
    constraint consent_head_single check (one)
);

insert into consent_head (hash) values (repeat('0', 64));

-- The chain seals not the content but its hash. So the content can go, when somebody is to be forgotten, and the chain still holds; and with
-- the content goes the salt, without which nobody can try what it was.
alter table consent_record
    add column salt text,
    add column content_hash text,
    add column hash text,
    alter column subscriber_id drop not null,
    alter column event drop not null,
    alter column at drop not null,
    alter column language drop not null,
    alter column page drop not null,
    alter column source drop not null;

-- Of all columns that have a value, so that one which is added later is sealed too, and the seals of older rows still hold.
create function consent_content(record consent_record) returns text
language sql
stable
set timezone = 'UTC'
as $$
    select encode(sha256(convert_to(
        jsonb_strip_nulls(to_jsonb(record) - 'content_hash' - 'hash')::text, 'UTF8')), 'hex')
$$;

do $$
declare
    entry consent_record;
    previous text := repeat('0', 64);
begin
    for entry in select * from consent_record order by id loop
        entry.salt := gen_random_uuid()::text;
        entry.content_hash := consent_content(entry);
        previous := chain_seal(previous, entry.content_hash, '{}');
        update consent_record
        set salt = entry.salt, content_hash = entry.content_hash, hash = previous
        where id = entry.id;
    end loop;
    update consent_head set hash = previous;
end $$;

alter table consent_record
    add constraint consent_record_whole_or_blank
        check (num_nulls(subscriber_id, event, at, language, page, source, salt) in (0, 7));

create function consent_record_seal() returns trigger
language plpgsql
security definer
set search_path from current
as $$
declare
    previous text;
begin
    select hash into strict previous from consent_head for update;
    if exists (select 1 from consent_record where id > new.id) then
        new.id := nextval(pg_get_serial_sequence('consent_record', 'id'));
    end if;
    new.salt := gen_random_uuid()::text;
    new.content_hash := consent_content(new);
    new.hash := chain_seal(previous, new.content_hash, '{}');
    update consent_head set hash = new.hash;
    return new;
end $$;

create trigger consent_record_seal
    before insert on consent_record
    for each row execute function consent_record_seal();

-- A record is never changed. Deleting one takes away what it says and leaves its link of the chain.
create function consent_record_keep() returns trigger
language plpgsql
security definer
set search_path from current
as $$
begin
    if tg_op = 'DELETE' then
        update consent_record
        set subscriber_id = null, event = null, at = null, wording_hash = null, wording_version = null,
            language = null, page = null, source = null, salt = null
        where id = old.id;
        return null;
    end if;
    if jsonb_strip_nulls(to_jsonb(new))
            = jsonb_build_object('id', old.id, 'content_hash', old.content_hash, 'hash', old.hash) then
        return new;
    end if;
    raise exception 'consent_record only takes new rows' using errcode = 'insufficient_privilege';
end $$;

create trigger consent_record_keep
    before update or delete on consent_record
    for each row execute function consent_record_keep();

create view consent_link as
select id, hash, salt is null or content_hash = consent_content(consent_record) as intact, content_hash as first,
    '{}'::text[] as fields
from consent_record;
