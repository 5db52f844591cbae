-- Those who work on each other's live issues, with their facilitator.
create table learning_set (
  id             uuid   primary key,
  version        bigint not null,
  cohort_id      uuid   not null,
  name           text   not null,
  facilitator_id uuid   not null,
  unique (cohort_id, name)
);

create table learning_set_member (
  participant_id  uuid primary key,  -- of one set at a time
  learning_set_id uuid not null references learning_set
);
create index learning_set_member_of on learning_set_member (learning_set_id, participant_id);

-- Whose meeting it is: who joins the set is invited, who leaves it is not any more.
alter table session add learning_set_id uuid references learning_set;
create index session_of_learning_set on session (learning_set_id, starts_at_utc) where learning_set_id is not null;
