-- The controlled vocabulary. A term is found under its own name and under each synonym.
create table subject (
    id bigint generated always as identity,
    name text not null,
    synonyms text[] not null default '{}',
    broader text,
    constraint subject_pk primary key (id),
    constraint subject_name_once unique (name)
);

create table case_review (
    id uuid not null,
    version int not null,
    source_reference text,
    year int not null,
    bodies text[] not null,
    name text not null,
    nation text not null,
    type text not null,
    areas text[] not null,
    summary text not null,
    learning_themes text[] not null,
    recommendations jsonb not null,
    model text,
    subjects text[] not null,
    links jsonb not null,
    added_on date not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    -- Everything a reader may search for, weighted; filled by the program, which knows the synonyms.
    search tsvector not null default '',
    constraint case_review_pk primary key (id),
    constraint case_review_source_reference_once unique (source_reference),
    constraint case_review_nation_known check (nation in ('ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND')),
    constraint case_review_has_body check (cardinality(bodies) between 1 and 5),
    constraint case_review_year_plausible check (year between 1945 and 2100),
    constraint case_review_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_reason is null))
);

create index case_review_newest on case_review (added_on desc, id desc) where withdrawn_at is null;
create index case_review_search on case_review using gin (search);
create index case_review_subjects on case_review using gin (subjects);

create table briefing (
    id uuid not null,
    version int not null,
    source_reference text,
    title text not null,
    family text not null,
    subject text,
    published text not null,
    sample_period text not null,
    summary text not null,
    risk_factors text[] not null,
    learning text[] not null,
    subjects text[] not null,
    pdf text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    constraint briefing_pk primary key (id),
    constraint briefing_source_reference_once unique (source_reference),
    constraint briefing_family_known check (family in ('THEME', 'SECTOR')),
    constraint briefing_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_reason is null)),
    constraint briefing_published_month check (published ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
