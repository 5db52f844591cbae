-- How a cohort's learning sets are formed: what was known when a search began, and what it has found. Its job is the task
-- with the same id.
create table set_allocation (
  id            uuid        primary key,
  version       bigint      not null,
  cohort_id     uuid        not null,
  from_id       uuid        references set_allocation,
  change        boolean     not null,  -- of sets that stand, in mid-season
  created_at    timestamptz not null,
  seed          bigint      not null,
  iterations    bigint,
  seconds       int,
  snapshot      text        not null check (snapshot is json),
  progress      text        not null default '[]' check (progress is json),
  arrangement   text        check (arrangement is json),
  infeasibility text        check (infeasibility is json),
  value         bigint,
  proposed_at   timestamptz,
  decline_until timestamptz,
  released_at   timestamptz,
  check ((proposed_at is null) = (decline_until is null))
);
create index set_allocation_of_cohort on set_allocation (cohort_id, id);

-- Who does not want to be in the set that was proposed to them. Nothing but a search and they themselves read it; the ids
-- tell no order, and there is no time. Gone with the release.
create table set_decline (
  id             uuid   primary key,
  cohort_id      uuid   not null,
  allocation_id  uuid   not null references set_allocation on delete cascade,
  participant_id uuid   not null,
  companions     uuid[] not null,
  unique (allocation_id, participant_id)
);
create index set_decline_of_cohort on set_decline (cohort_id);

-- Learning sets that were released, and which of them have too few members: since when that is known, and the search for
-- what can be done.
create table released_set (
  learning_set_id uuid        primary key references learning_set,
  alarm_at        timestamptz,
  plan_id         uuid        references set_allocation on delete set null
);
