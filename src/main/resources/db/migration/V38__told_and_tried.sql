-- When the editors were told that a month was missed: once, whichever copy of the program does it.
alter table issue add column missed_told_at timestamptz;

-- How often the relay had the mail of a link and did not say what became of it.
alter table confirmation add column mail_unanswered integer not null default 0;
alter table personal_link add column mail_unanswered integer not null default 0;

-- Since when somebody has the address they have, if they had another before: what comes back of an earlier mail is not about it.
alter table subscriber add column address_since timestamptz;
