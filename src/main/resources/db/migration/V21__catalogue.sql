-- Every version of a record, as it was stored: who changed what, and when. A purge deletes them.
create table case_review_version (
    review_id uuid not null,
    version int not null,
    at timestamptz not null,
    actor text not null,
    content jsonb not null,
    constraint case_review_version_pk primary key (review_id, version),
    constraint case_review_version_review foreign key (review_id) references case_review (id) on delete cascade
);

-- The subjects of a record and every broader one: what a search for a subject asks, and what its count counts.
alter table case_review add column found_under text[] not null default '{}';

update case_review r
set found_under = (
    with recursive wider (name) as (
        select unnest(r.subjects)
        union
        select s.broader
        from wider w
            join subject s on s.name = w.name
        where s.broader is not null)
    select coalesce(array_agg(name order by name), '{}')
    from wider)
where withdrawn_at is null
    and cardinality(subjects) > 0;

create index case_review_found_under on case_review using gin (found_under);
