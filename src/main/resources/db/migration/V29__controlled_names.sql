-- The areas and the publishing bodies of the collection. A record keeps the name it was given where none of these is meant.
create table controlled_name (
    id bigint generated always as identity,
    kind text not null,
    name text not null,
    welsh text,
    nation text,
    synonyms text[] not null default '{}',
    successors text[] not null default '{}',
    -- Whether it came with the program or was entered by an editor.
    shipped boolean not null,
    constraint controlled_name_pk primary key (id),
    constraint controlled_name_once unique (kind, name),
    constraint controlled_name_kind_known check (kind in ('AREA', 'BODY')),
    constraint controlled_name_nation_known check (nation in ('ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND'))
);

-- The areas of a record under their controlled names, with those they took the place of: what a search for an area asks, and what its
-- count counts.
alter table case_review add column found_in text[] not null default '{}';

update case_review set found_in = areas where withdrawn_at is null and cardinality(areas) > 0;

create index case_review_found_in on case_review using gin (found_in);
