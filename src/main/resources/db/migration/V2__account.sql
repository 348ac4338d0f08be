create table api_key (
    id uuid not null,
    label text not null,
    role text not null,
    secret_hash text not null,
    created_at timestamptz not null,
    created_by text not null,
    revoked_at timestamptz,
    constraint api_key_pk primary key (id),
    constraint api_key_secret_once unique (secret_hash),
    constraint api_key_role_known check (role in ('VIEWER', 'EDITOR', 'APPROVER', 'ADMIN'))
);
