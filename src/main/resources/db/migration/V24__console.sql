-- What a person has to look at: nearly always empty.
create index delivery_uncertain on delivery (issue_id) where status = 'UNCERTAIN';
