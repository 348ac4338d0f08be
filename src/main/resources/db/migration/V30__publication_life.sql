-- Every version of a briefing, as it was stored, like those of a case review.
create table briefing_version (
    briefing_id uuid not null,
    version int not null,
    at timestamptz not null,
    actor text not null,
    content jsonb not null,
    constraint briefing_version_pk primary key (briefing_id, version),
    constraint briefing_version_briefing foreign key (briefing_id) references briefing (id) on delete cascade
);

-- What each says today is what its next version is compared with.
insert into briefing_version (briefing_id, version, at, actor, content)
select id, version, changed_at, 'unknown',
    to_jsonb(b) - array['id', 'version', 'created_at', 'changed_at', 'withdrawn_at', 'withdrawn_reason']
        || jsonb_build_object('withdrawn', withdrawn_at is not null)
from briefing b;

-- Whatever an issue can tell of: at which version it is, and whether readers may see it.
create view catalogue_record as
select id, version, changed_at, withdrawn_at from case_review
union all
select id, version, changed_at, withdrawn_at from briefing;

-- When an issue that is held was last looked through, at which revision, and what held it then: the keys of its findings, not their words.
alter table issue
    add column looked_at timestamptz,
    add column looked_revision int,
    add column held_by text;
