-- Written once, at the first start: from which month on this service sends, and which reviews are new to its readers.
create table newsletter_start (
    one boolean not null default true,
    first_period text not null,
    collect_from date not null,
    constraint newsletter_start_pk primary key (one),
    constraint newsletter_start_single check (one),
    constraint newsletter_start_period check (first_period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);

create table issue (
    id uuid not null,
    version int not null,
    kind text not null,
    -- The month of a monthly issue, as yyyy-MM.
    period text,
    status text not null,
    subject text,
    note_markdown text,
    -- Counts the changes to what goes out; a rendering of an older revision must not be sent.
    revision int not null default 1,
    late boolean not null default false,
    created_at timestamptz not null,
    created_by text not null,
    compiled_at timestamptz,
    release_at timestamptz,
    released_at timestamptz,
    released_by text,
    started_at timestamptz,
    halted_at timestamptz,
    ended_at timestamptz,
    reason text,
    constraint issue_pk primary key (id),
    constraint issue_once_per_period unique (kind, period),
    constraint issue_kind_known check (kind in ('MONTHLY', 'AD_HOC')),
    constraint issue_monthly_with_period check ((kind = 'MONTHLY') = (period is not null)),
    constraint issue_period_month check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    constraint issue_status_known check (status in
        ('COMPILED', 'RELEASED', 'SENDING', 'HALTED', 'SENT', 'CANCELLED', 'SKIPPED', 'MISSED')),
    constraint issue_compiled_with_subject
        check (status in ('SKIPPED', 'MISSED') or (subject is not null and compiled_at is not null)),
    constraint issue_released_with_name
        check (status not in ('RELEASED', 'SENDING', 'SENT') or (released_at is not null and released_by is not null))
);

create index issue_newest on issue (created_at desc, id desc);
create index issue_at_work on issue (status) where status in ('COMPILED', 'RELEASED', 'SENDING');

-- What the reader will see, copied when the issue is compiled.
create table issue_item (
    id uuid not null,
    issue_id uuid not null,
    position int not null,
    kind text not null,
    source_id uuid not null,
    source_version int not null,
    content jsonb not null,
    constraint issue_item_pk primary key (id),
    constraint issue_item_issue foreign key (issue_id) references issue (id) on delete cascade,
    -- Deferred, because a refreshed item replaces its predecessor within one transaction.
    constraint issue_item_once unique (issue_id, source_id) deferrable initially deferred,
    constraint issue_item_kind_known check (kind in ('REVIEW', 'BRIEFING'))
);

create index issue_item_by_source on issue_item (source_id);

-- One answer per key and caller: a repeated request gets the first one's answer.
create table idempotency_key (
    actor text not null,
    key text not null,
    request_hash text not null,
    issue_id uuid not null,
    created_at timestamptz not null,
    constraint idempotency_key_pk primary key (actor, key)
);
