-- Who may work here: by a password and a second factor, or by the sign-in of their organisation.
create table person (
    id uuid not null,
    version bigint not null,
    name text not null,
    email text,
    email_key text,
    role text not null,
    password_hash text,
    issuer text,
    subject text,
    second_factor bytea,
    -- The time step of the code that was last accepted: no code is accepted twice (RFC 6238 section 5.2).
    second_factor_step bigint not null default 0,
    locked_at timestamptz,
    signed_in_at timestamptz,
    created_at timestamptz not null,
    created_by text not null,
    constraint person_pk primary key (id),
    constraint person_email_once unique (email_key),
    constraint person_identity_once unique (issuer, subject),
    constraint person_role_known check (role in ('VIEWER', 'EDITOR', 'APPROVER', 'ADMIN')),
    constraint person_email_with_key check ((email is null) = (email_key is null)),
    constraint person_identity_whole check ((issuer is null) = (subject is null))
);

-- A browser that is signed in. The row is the sign-in: without it the cookie opens nothing, on no copy of the program.
create table session (
    id uuid not null,
    person_id uuid not null,
    secret_hash text not null,
    second_factor_due boolean not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    -- When the person last proved again who they are.
    proved_at timestamptz,
    constraint session_pk primary key (id),
    constraint session_secret_once unique (secret_hash),
    constraint session_person_fk foreign key (person_id) references person (id) on delete cascade
);

create index session_person on session (person_id);

-- A link by which somebody sets a password, once. Without a person it makes the first admin.
create table invitation (
    id uuid not null,
    person_id uuid,
    secret_hash text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint invitation_pk primary key (id),
    constraint invitation_secret_once unique (secret_hash),
    constraint invitation_person_fk foreign key (person_id) references person (id) on delete cascade
);

-- What to use where the phone with the second factor is lost; a used one is deleted.
create table recovery_code (
    person_id uuid not null,
    secret_hash text not null,
    constraint recovery_code_pk primary key (person_id, secret_hash),
    constraint recovery_code_person_fk foreign key (person_id) references person (id) on delete cascade
);

-- A browser in which somebody has signed in before: strangers' guesses do not make it wait.
create table known_device (
    secret_hash text not null,
    person_id uuid not null,
    seen_at timestamptz not null,
    constraint known_device_pk primary key (secret_hash),
    constraint known_device_person_fk foreign key (person_id) references person (id) on delete cascade
);

-- How often somebody guessed, and when they may guess again. Unlogged, because what a crash of the database loses costs no one anything.
create unlogged table guess (
    name text not null,
    failures integer not null,
    next_at timestamptz not null,
    last_at timestamptz not null,
    constraint guess_pk primary key (name)
);

create index guess_last on guess (last_at);

alter table api_key
    add column expires_at timestamptz,
    add column used_at timestamptz;
