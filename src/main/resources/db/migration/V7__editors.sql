-- What an editor made of a delivery that had ended in doubt or in a refusal. Null for all others, and so for nothing in a row's size.
alter table delivery
    add column resolution text,
    add column resolved_at timestamptz,
    -- When a mailbox's refusal was weighed: each one is looked at once.
    add column judged_at timestamptz,
    add constraint delivery_resolution_known check (resolution in ('ARRIVED', 'SEND_AGAIN')),
    add constraint delivery_resolved_with_time check ((resolution is null) = (resolved_at is null));

-- Only what is still to be weighed: nearly always empty.
create index delivery_mailbox_refused on delivery (issue_id, subscriber_id)
    where status = 'FAILED'
        and stage = 'RECIPIENT'
        and reply_status in ('5.1.1', '5.2.2', '4.2.2')
        and judged_at is null;

alter table consent_record
    drop constraint consent_record_event_known,
    add constraint consent_record_event_known
        check (event in ('SIGNED_UP', 'CONFIRMED', 'UNSUBSCRIBED', 'SUSPENDED')),
    drop constraint consent_record_source_known,
    add constraint consent_record_source_known check (source in ('FORM', 'API', 'MAIL', 'ONE_CLICK', 'DELIVERY'));

alter table case_review
    add column purged_at timestamptz,
    add constraint case_review_purged_when_withdrawn check (purged_at is null or withdrawn_at is not null);

create index case_review_purged on case_review (id) where purged_at is not null;
