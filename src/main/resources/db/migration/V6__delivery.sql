-- The ledger: one issue to one subscriber and what became of it. No foreign keys: on a million rows they cost more than the rows do.
create table delivery (
    issue_id uuid not null,
    subscriber_id uuid not null,
    status text not null default 'QUEUED',
    attempts int not null default 0,
    not_before timestamptz,
    worker uuid,
    lease_until timestamptz,
    sending_at timestamptz,
    ended_at timestamptz,
    stage text,
    reply_code int,
    reply_status text,
    reply_text text,
    reason text,
    constraint delivery_once primary key (issue_id, subscriber_id),
    constraint delivery_status_known check (status in
        ('QUEUED', 'CLAIMED', 'SENDING', 'ACCEPTED', 'DEFERRED', 'FAILED', 'UNCERTAIN', 'SKIPPED')),
    constraint delivery_skipped_with_reason check (status <> 'SKIPPED' or reason is not null)
);

-- Only the rows that still need work: the ledger's past costs a claim nothing.
create index delivery_open on delivery (issue_id, status)
    where status in ('QUEUED', 'CLAIMED', 'SENDING', 'DEFERRED');
