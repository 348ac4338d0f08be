-- Once and for all that follows: whoever waits for a stronger lock with a weaker one in hand stands in the way of a claim that waits for them.
lock table delivery in access exclusive mode;

-- The few of an issue's deliveries that an editor asks for by how they ended, in the order in which they are listed: they are found without
-- those that arrived being read. It does for the uncertain ones what the index before it did.
create index delivery_not_arrived on delivery (status, issue_id, subscriber_id)
    where status in ('FAILED', 'UNCERTAIN', 'SKIPPED');

drop index delivery_uncertain;
