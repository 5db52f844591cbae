-- What learning sets are formed by. The topics are read again from their beginning (the consumers have new names), which
-- fills the rows that are there.
alter table participant add interests text[] not null default '{}';  -- themes, the one they care for most first
alter table participant add in_post_since date;

-- What facilitators and coaches say of their work; whom they must not hold, without the reasons.
create table practice (
  id                    uuid   primary key,  -- the person
  version               bigint not null,
  capacity              int    not null,
  themes                text[] not null,
  with_person_ids       uuid[] not null,
  with_organisation_ids uuid[] not null
);

-- The programme team asks a cohort whom each would rather not sit with.
create table set_wishes_request (
  id        uuid        primary key,
  cohort_id uuid        not null,
  asked_at  timestamptz not null,
  closes_at timestamptz not null
);
create index set_wishes_request_of_cohort on set_wishes_request (cohort_id, id);

-- What each has answered: an empty list is nobody. No time, and no reason.
create table set_wishes (
  participant_id uuid   primary key,
  cohort_id      uuid   not null,
  apart_from     uuid[] not null  -- participants
);
create index set_wishes_of_cohort on set_wishes (cohort_id);

-- By which rules a cohort's sets are formed; a cohort without a row has the usual ones.
create table set_rules (
  cohort_id uuid   primary key,
  version   bigint not null,
  rules     jsonb  not null check (jsonb_typeof(rules) = 'object')
);
