-- A file that an editor hands in is worked at by a job, so that nobody has to wait for it: the row is its place in the queue, says how far
-- the work is, and keeps the report for whoever comes back.
alter table import_file
    -- For a feed: what kind of review its entries are where they do not say it.
    add column kind text,
    add column state text not null default 'CHECKING',
    -- What becomes of the good rows if there are bad ones, and on whose word: once somebody has said to apply it.
    add column bad_rows text,
    add column applied_by text,
    add column rows_done integer not null default 0,
    -- When whoever works at it last was heard of; somebody who is silent for long is gone.
    add column worked_at timestamptz,
    add column attempts integer not null default 0,
    add column report text,
    -- Why it cannot be taken in.
    add column trouble text not null default '',
    add constraint import_file_state_known check (state in ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'REFUSED')),
    add constraint import_file_bad_rows_known check (bad_rows in ('SKIP', 'REFUSE')),
    add constraint import_file_applied_on_a_word check (state not in ('APPLYING', 'APPLIED') or num_nulls(bad_rows, applied_by) = 0),
    add constraint import_file_reported check (state not in ('CHECKED', 'APPLIED') or report is not null);

create index import_file_due on import_file (handed_in_at) where state in ('CHECKING', 'APPLYING');
