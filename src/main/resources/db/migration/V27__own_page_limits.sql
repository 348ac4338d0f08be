-- The keyed hash of the network that a wish for one's own page came from; null where the version before noted it.
alter table manage_request add column network text;
