create table audit_entry (
    id bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    detail text not null,
    hash text not null,
    constraint audit_entry_pk primary key (id)
);

-- One row: the hash that the next entry builds on. Locking it puts the entries in one order.
create table audit_head (
    one boolean not null default true,
    hash text not null,
    constraint audit_head_pk primary key (one),
    constraint audit_head_single check (one)
);

insert into audit_head (hash) values (repeat('0', 64));
