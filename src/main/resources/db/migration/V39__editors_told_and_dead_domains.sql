-- Whoever waits here has the sending wait behind them: better to start anew a little later than to keep an issue from leaving.
set local lock_timeout = '5s';

lock table delivery in access exclusive mode;

-- What was refused so before this was weighed may have been put right since.
update delivery set judged_at = now() where judged_at is null and (reply_status = '5.1.10' or bounce_status = '5.1.10');

-- Only what is still to be weighed: nearly always empty. A domain that takes no mail (RFC 7505) is weighed as a mailbox that there is not.
create index delivery_mailbox_dead on delivery (issue_id, subscriber_id)
    where judged_at is null
        and (status = 'FAILED'
                and stage = 'RECIPIENT'
                and reply_status in ('5.1.1', '5.1.10', '5.2.2', '4.2.2')
            or bounce_status in ('5.1.1', '5.1.10', '5.2.2', '4.2.2'));

drop index delivery_mailbox_refused;
drop index delivery_mailbox_bounced;

-- What the editors are still to be mailed about an issue. Without a foreign key, which would want a lock on the issues as well.
create table editor_mail (
    issue_id uuid not null,
    about text not null,
    due_at timestamptz not null,
    attempts int not null default 0,
    constraint editor_mail_pk primary key (issue_id, about),
    constraint editor_mail_about_known check (about in ('PREVIEW', 'FINDINGS', 'MISSED'))
);
