-- The few of an issue's deliveries that an editor asks for by how they ended, in the order in which they are listed: they are found without
-- those that arrived being read. It does for the uncertain ones what the index before it did.
create index delivery_not_arrived on delivery (status, issue_id, subscriber_id)
    where status in ('FAILED', 'UNCERTAIN', 'SKIPPED');

drop index delivery_uncertain;

-- When the editors were told that a month was missed: once, whichever copy of the program does it.
alter table issue add column missed_told_at timestamptz;
