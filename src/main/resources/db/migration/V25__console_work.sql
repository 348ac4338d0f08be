-- A file that was handed in and looked through, until somebody applies it or throws it away.
create table import_file (
    id uuid not null,
    shelf text not null,
    name text not null,
    content bytea not null,
    handed_in_at timestamptz not null,
    handed_in_by text not null,
    constraint import_file_pk primary key (id),
    constraint import_file_shelf_known check (shelf in ('REVIEWS', 'BRIEFINGS'))
);

create index import_file_by_age on import_file (handed_in_at);

-- An admin lets a subscription rest, or go on.
alter table consent_record
    drop constraint consent_record_event_known,
    add constraint consent_record_event_known
        check (event in ('SIGNED_UP', 'CONFIRMED', 'UNSUBSCRIBED', 'SUSPENDED', 'REJOINED', 'MOVED', 'REACTIVATED')),
    drop constraint consent_record_source_known,
    add constraint consent_record_source_known
        check (source in ('FORM', 'API', 'MAIL', 'ONE_CLICK', 'DELIVERY', 'IMPORT', 'EDITOR'));
