-- A second person's word that an issue may leave as it reads, and at whose word it leaves at a time.
alter table issue
    add column approved_at timestamptz,
    add column approved_by text,
    -- The word is for what was read: another revision is another text.
    add column approved_revision int,
    add column scheduled_by text,
    add constraint issue_approved_whole
        check (num_nulls(approved_at, approved_by, approved_revision) in (0, 3));
