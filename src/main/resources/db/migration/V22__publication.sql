alter table issue
    -- Who put the content in, where that is not who made the issue: a second person is somebody else.
    add column compiled_by text,
    -- The revision that the editors were last shown by mail.
    add column previewed_revision int;

-- Which findings may stay in an issue, at whose word. The key is a hash of the words that were found; the words are not kept here.
create table finding_waiver (
    issue_id uuid not null,
    finding text not null,
    rule text not null,
    waived_by text not null,
    reason text not null,
    waived_at timestamptz not null,
    constraint finding_waiver_pk primary key (issue_id, finding),
    constraint finding_waiver_issue foreign key (issue_id) references issue (id) on delete cascade
);

-- What an issue told of before it was written anew: whoever was sent it until then has received it.
create table issue_told (
    issue_id uuid not null,
    source_id uuid not null,
    until timestamptz not null,
    constraint issue_told_pk primary key (issue_id, source_id),
    constraint issue_told_issue foreign key (issue_id) references issue (id) on delete cascade
);

create index issue_told_by_source on issue_told (source_id);

-- An issue that goes to those who received a review or briefing, and to nobody else.
create table correction (
    issue_id uuid not null,
    source_id uuid not null,
    constraint correction_pk primary key (issue_id),
    constraint correction_issue foreign key (issue_id) references issue (id) on delete cascade
);
