create table programme (
  id          uuid   primary key,
  version     bigint not null,
  name        text   not null,
  description text,
  organiser   text
);

-- Cohorts from before programmes were kept are those of the one that there was.
insert into programme (id, version, name)
select '0199a000-0000-7000-8000-000000000000', 0, 'Ignite' where exists (select from cohort);

alter table cohort
  add column programme_id       uuid references programme,
  add column state              text check (state in ('draft', 'recruiting', 'running', 'completed', 'archived')),
  add column commitment_version int  not null default 1 check (commitment_version > 0),
  add column commitment_text    text;

-- They took applications, and what was signed were the days and the dates.
update cohort c
set programme_id = '0199a000-0000-7000-8000-000000000000',
    state = case when exists (select from participant p where p.cohort_id = c.id and p.state = 'active')
                 then 'running' else 'recruiting' end,
    commitment_text = commitment_days || ' days between ' || starts_on || ' and ' || ends_on || '.';

alter table cohort
  alter column programme_id set not null,
  alter column state set not null,
  alter column commitment_version drop default,
  -- Nobody applies before it is said what they will sign.
  add constraint says_what_is_signed check (state = 'draft' or commitment_text is not null);
create index cohort_by_programme on cohort (programme_id, id);

-- Each version of what participants sign up to, for ever: signatures refer to it.
create table commitment (
  cohort_id uuid          not null references cohort,
  version   int           not null,
  days      numeric(3, 1) not null,
  starts_on date          not null,
  ends_on   date          not null,
  text      text,
  since     timestamptz   not null,
  primary key (cohort_id, version)
);
insert into commitment
select id, commitment_version, commitment_days, starts_on, ends_on, commitment_text, current_timestamp from cohort;

create table cohort_sponsor (
  cohort_id         uuid          not null references cohort,
  position          int           not null,
  name              text          not null,
  partner_id        uuid,
  subsidy_per_place numeric(8, 2) not null check (subsidy_per_place between 0 and 100000),
  confirmed_on      date,
  primary key (cohort_id, position)
);
