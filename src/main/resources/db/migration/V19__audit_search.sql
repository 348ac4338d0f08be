-- What was done by somebody, and what was done to something, newest first.
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_subject on audit_entry (subject, id);
