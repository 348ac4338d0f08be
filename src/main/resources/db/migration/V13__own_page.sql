-- Somebody asked for the link to their own page. The row is the queue: the door does the same and takes as long for every address.
create table manage_request (
    id bigint generated always as identity,
    address text not null,
    at timestamptz not null,
    constraint manage_request_pk primary key (id)
);

-- A mail about one's own subscription, and what became of its link. The row is the queue of the mail; the link's token is signed, and nothing
-- here leads to it.
create table personal_link (
    id uuid not null,
    subscriber_id uuid not null,
    kind text not null,
    -- The address that is to take the place of the subscriber's.
    address text,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    superseded_at timestamptz,
    mail_status text not null,
    mail_attempts int not null default 0,
    mail_due_at timestamptz not null,
    mail_sent_at timestamptz,
    constraint personal_link_pk primary key (id),
    constraint personal_link_subscriber foreign key (subscriber_id) references subscriber (id) on delete cascade,
    constraint personal_link_kind_known check (kind in ('MANAGE', 'UNDO', 'NEW_ADDRESS', 'ADDRESS_NOTICE')),
    constraint personal_link_address_if_new check ((kind = 'NEW_ADDRESS') = (address is not null)),
    constraint personal_link_mail_status_known check (mail_status in ('DUE', 'SENT', 'GIVEN_UP'))
);

create index personal_link_mail_due on personal_link (mail_due_at) where mail_status = 'DUE';
create index personal_link_by_subscriber on personal_link (subscriber_id, kind, issued_at);
create index personal_link_by_expiry on personal_link (expires_at);

-- Who has their own page open. Ended is deleted.
create table visit (
    -- SHA-256 of a random key that only the browser has.
    key_hash bytea not null,
    subscriber_id uuid not null,
    begun_at timestamptz not null,
    expires_at timestamptz not null,
    constraint visit_pk primary key (key_hash),
    constraint visit_subscriber foreign key (subscriber_id) references subscriber (id) on delete cascade
);

create index visit_by_subscriber on visit (subscriber_id);
