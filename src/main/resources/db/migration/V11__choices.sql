-- What somebody follows and what they want folded, stored once for all who want the same and never changed: a rendering is shared by all who
-- have the same row, language and detail. Language and detail stay on the subscriber, where an older version keeps them too.
create table interest (
    id bigint generated always as identity,
    -- SHA-256 of the columns below.
    hash text not null,
    subjects text[] not null,
    nations text[] not null,
    areas text[] not null,
    types text[] not null,
    age_groups text[] not null,
    folded text[] not null,
    constraint interest_pk primary key (id),
    constraint interest_once unique (hash)
);

-- Null for those who follow everything and fold nothing, which is nearly everybody.
alter table subscriber
    add column interest_id bigint,
    add constraint subscriber_interest foreign key (interest_id) references interest (id);

-- Those who follow something, in the order in which an issue is handed out to them.
create index subscriber_interested on subscriber (interest_id, language, detail) where interest_id is not null;

alter table sign_up
    add column detail text not null default 'FULL',
    add column interest_id bigint,
    add constraint sign_up_detail_known check (detail in ('FULL', 'GENTLE')),
    add constraint sign_up_interest foreign key (interest_id) references interest (id);
