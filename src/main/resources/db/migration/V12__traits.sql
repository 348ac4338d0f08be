-- By what an item can be followed: beside its content and not in it, because an older version reads that and knows no more fields.
alter table issue_item add column traits jsonb;
