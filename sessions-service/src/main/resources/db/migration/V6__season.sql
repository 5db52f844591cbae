-- Days on which nothing of the programme is, beside the bank holidays, which are computed.
create table closed_period (
  id        uuid primary key,
  cohort_id uuid,  -- null: for all cohorts
  kind      text not null check (kind in ('PRE_ELECTION', 'BUDGET_COUNCIL', 'SCHOOL_HOLIDAY', 'OTHER')),
  name      text not null check (char_length(name) between 1 and 200),
  first_day date not null,
  last_day  date not null,
  check (last_day >= first_day and last_day - first_day < 366),
  constraint one_closed_period unique nulls not distinct (cohort_id, kind, name, first_day, last_day)
);
create index closed_period_by_day on closed_period (first_day, id);

-- The plans that were carried out, as they were: what was made of each entry, and why it is when it is. The last
-- one says what holds for the cohort.
create table season_plan (
  id               uuid        primary key,
  cohort_id        uuid        not null,
  template         text        not null,
  template_version int         not null,
  starts_on        date        not null,
  elections        boolean     not null,  -- whether it keeps clear of the computed pre-election period
  made_at          timestamptz not null default now(),
  entries          jsonb       not null check (jsonb_typeof(entries) = 'array')
);
create index season_plan_of_cohort on season_plan (cohort_id, id);
