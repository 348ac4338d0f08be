-- What retention looks for; nearly always few.
create index subscriber_suspended on subscriber (ended_at) where status = 'SUSPENDED';
