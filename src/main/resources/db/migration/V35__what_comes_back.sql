-- What came back of a delivery after the relay had taken it: a mail server's bounce (RFC 3464), its reader's complaint (RFC 5965). Null for
-- nearly all, and so for nothing in a row's size.
alter table delivery
    add column bounced_at timestamptz,
    add column bounce_status text,
    add column complained_at timestamptz,
    add constraint delivery_bounced_with_status check ((bounced_at is null) = (bounce_status is null));

-- Only what is still to be weighed: nearly always empty.
create index delivery_mailbox_bounced on delivery (issue_id, subscriber_id)
    where bounce_status in ('5.1.1', '5.2.2', '4.2.2')
        and judged_at is null;

create or replace view handed_out as
select issue_id, subscriber_id, status, attempts, not_before, sending_at, ended_at, stage, reply_code, reply_status, reply_text, reason,
    resolution, resolved_at, bounced_at, bounce_status, complained_at
from delivery
union all
select batch.issue_id, waiting.subscriber_id, 'QUEUED', 0, null, null, null, null, null, null, null, null, null, null, null, null, null
from delivery_batch batch
cross join unnest(batch.subscribers) as waiting (subscriber_id)
where not exists (
    select 1
    from delivery
    where delivery.issue_id = batch.issue_id and delivery.subscriber_id = waiting.subscriber_id);

-- The key of a mail server; no person has this role.
alter table api_key
    drop constraint api_key_role_known,
    add constraint api_key_role_known check (role in ('MAIL_SERVER', 'VIEWER', 'EDITOR', 'APPROVER', 'ADMIN'));

alter table briefing
    add column purged_at timestamptz,
    add constraint briefing_purged_when_withdrawn check (purged_at is null or withdrawn_at is not null);
