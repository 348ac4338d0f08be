create table suppression (
    -- HMAC-SHA256 of the address's key under a secret that the database does not hold.
    address_hash bytea not null,
    reason text not null,
    at timestamptz not null,
    constraint suppression_pk primary key (address_hash)
);

create table subscriber (
    id uuid not null,
    version int not null,
    status text not null,
    -- Null once the address is erased or has been kept long enough after leaving.
    address text,
    address_key text,
    address_hash bytea not null,
    lawful_basis text not null,
    language text not null,
    detail text not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    ended_at timestamptz,
    constraint subscriber_pk primary key (id),
    constraint subscriber_address_once unique (address_key),
    constraint subscriber_status_known
        check (status in ('PENDING', 'CONFIRMED', 'SUSPENDED', 'UNSUBSCRIBED', 'ERASED')),
    constraint subscriber_language_known check (language in ('en', 'cy')),
    constraint subscriber_detail_known check (detail in ('FULL', 'GENTLE')),
    constraint subscriber_lawful_basis_known check (lawful_basis in ('CONSENT', 'SOFT_OPT_IN')),
    constraint subscriber_confirmed_with_time check (status <> 'CONFIRMED' or confirmed_at is not null),
    constraint subscriber_confirmed_with_address
        check (status <> 'CONFIRMED' or (address is not null and address_key is not null)),
    constraint subscriber_address_with_key check ((address is null) = (address_key is null))
);

create index subscriber_confirmed on subscriber (id) where status = 'CONFIRMED';

-- A form that was sent in. The row is the queue: the door does the same and takes as long for every address, whoever it belongs to.
create table sign_up (
    id bigint generated always as identity,
    address text not null,
    at timestamptz not null,
    wording_hash text,
    language text not null,
    page text not null,
    source text not null,
    constraint sign_up_pk primary key (id),
    constraint sign_up_language_known check (language in ('en', 'cy')),
    constraint sign_up_source_known check (source in ('FORM', 'API'))
);

-- A confirmation asked for. The row is the queue of the mail that carries its link.
create table confirmation (
    id uuid not null,
    subscriber_id uuid not null,
    -- CONFIRM asks to press the button; ALREADY tells a subscriber that they need do nothing.
    kind text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    superseded_at timestamptz,
    mail_status text not null,
    mail_attempts int not null default 0,
    mail_due_at timestamptz not null,
    mail_sent_at timestamptz,
    constraint confirmation_pk primary key (id),
    constraint confirmation_subscriber foreign key (subscriber_id) references subscriber (id) on delete cascade,
    constraint confirmation_kind_known check (kind in ('CONFIRM', 'ALREADY')),
    constraint confirmation_mail_status_known check (mail_status in ('DUE', 'SENT', 'GIVEN_UP'))
);

create index confirmation_mail_due on confirmation (mail_due_at) where mail_status = 'DUE';
create index confirmation_by_subscriber on confirmation (subscriber_id, issued_at desc);

-- The exact words that were shown, once per wording; the hash in a consent record leads here.
create table consent_wording (
    hash text not null,
    version text not null,
    language text not null,
    text text not null,
    first_shown_at timestamptz not null,
    constraint consent_wording_pk primary key (hash)
);

create table consent_record (
    id bigint generated always as identity,
    subscriber_id uuid not null,
    event text not null,
    at timestamptz not null,
    wording_hash text,
    wording_version text,
    language text not null,
    page text not null,
    source text not null,
    constraint consent_record_pk primary key (id),
    constraint consent_record_wording foreign key (wording_hash) references consent_wording (hash),
    constraint consent_record_event_known
        check (event in ('SIGNED_UP', 'CONFIRMED', 'UNSUBSCRIBED')),
    constraint consent_record_source_known check (source in ('FORM', 'API', 'MAIL', 'ONE_CLICK'))
);

create index consent_record_by_subscriber on consent_record (subscriber_id, id);
