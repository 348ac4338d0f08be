-- To whom an issue goes that does not go to everybody: by what people follow.
create table issue_audience (
    issue_id uuid not null,
    -- What the editors have chosen.
    subjects text[] not null,
    types text[] not null,
    areas text[] not null,
    -- What whoever is meant follows: what was chosen, and what stands for it, wider subjects, and areas and kinds of review
    -- by the names that they had before.
    followed_subjects text[] not null,
    followed_types text[] not null,
    followed_areas text[] not null,
    nations text[] not null,
    age_groups text[] not null,
    -- Whether those are meant as well who follow everything.
    everything boolean not null,
    constraint issue_audience_pk primary key (issue_id),
    constraint issue_audience_issue foreign key (issue_id) references issue (id) on delete cascade
);

-- Complaints about how data is used, each to be acknowledged within thirty days (Data (Use and Access) Act 2025, section 103). What they say
-- stands in the letter and not here.
create table data_complaint (
    id uuid not null,
    -- Where the letter is found; no name and no address.
    reference text not null,
    received_on date not null,
    noted_at timestamptz not null,
    noted_by text not null,
    acknowledged_on date,
    closed_on date,
    constraint data_complaint_pk primary key (id),
    constraint data_complaint_without_address check (reference not like '%@%')
);

create index data_complaint_open on data_complaint (received_on) where closed_on is null;
