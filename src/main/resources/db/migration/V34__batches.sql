-- Whom an issue was handed out to and nobody has taken on yet: as many as a worker takes at a time. A million rows of the ledger are only
-- written as they begin; here they are ten thousand. A worker that has a batch holds it by a lease, as it does a delivery.
-- Numbers are in the order in which batches leave, and no two batches of an issue have the same.
create table delivery_batch (
    issue_id uuid not null,
    domain text not null default '',
    number int not null,
    subscribers uuid[] not null,
    worker uuid,
    lease_until timestamptz,
    constraint delivery_batch_pk primary key (issue_id, domain, number),
    constraint delivery_batch_not_empty check (cardinality(subscribers) > 0),
    constraint delivery_batch_leased check ((worker is null) = (lease_until is null))
) with (fillfactor = 50);

-- Everybody an issue was handed out to, whether their delivery has begun or waits in a batch: for those who look, not for those who send.
create view handed_out as
select issue_id, subscriber_id, status, attempts, not_before, sending_at, ended_at, stage, reply_code, reply_status, reply_text, reason,
    resolution, resolved_at
from delivery
union all
select batch.issue_id, waiting.subscriber_id, 'QUEUED', 0, null, null, null, null, null, null, null, null, null, null
from delivery_batch batch
cross join unnest(batch.subscribers) as waiting (subscriber_id)
where not exists (
    select 1
    from delivery
    where delivery.issue_id = batch.issue_id and delivery.subscriber_id = waiting.subscriber_id);

-- An issue is not over while somebody waits, whatever a copy of the program thinks that is older than this table.
create function issue_ends_after_its_batches() returns trigger
language plpgsql
as $$
begin
    if exists (select 1 from delivery_batch where issue_id = new.id) then
        raise exception 'somebody still waits for issue %', new.id using errcode = 'object_not_in_prerequisite_state';
    end if;
    return new;
end $$;

create trigger issue_batches_first
    before update of status on issue
    for each row
    when (new.status = 'SENT' and old.status is distinct from new.status)
    execute function issue_ends_after_its_batches();
