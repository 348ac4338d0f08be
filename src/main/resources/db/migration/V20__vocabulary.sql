-- By what a review is found and followed besides its subjects, and what belongs to it besides its reports.
alter table case_review
    add column age_groups text[] not null default '{}',
    add column related_documents jsonb not null default '[]',
    add constraint case_review_age_groups_known
        check (age_groups <@ array['UNDER_ONE', 'ONE_TO_FOUR', 'FIVE_TO_TEN', 'ELEVEN_TO_FIFTEEN', 'SIXTEEN_TO_SEVENTEEN']);

alter table subject add column welsh text;
