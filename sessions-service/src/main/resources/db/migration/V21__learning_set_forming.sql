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
