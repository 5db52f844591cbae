create table organisation (
  id                 uuid   primary key,
  version            bigint not null,
  key                text   not null unique,  -- the GSS code, else the local authority code
  code               text   not null,
  gss_code           text,
  name               text   not null,
  type               text   not null,
  nation             text   not null,
  region             text,
  county             text,
  combined_authority text,
  population         int    check (population >= 0),
  latitude           float8 check (latitude between -90 and 90),
  longitude          float8 check (longitude between -180 and 180),
  ended_on           date,
  successors         uuid[] not null default '{}'
);
create index organisation_by_name on organisation (name, id);

create table cohort (
  id              uuid          primary key,
  version         bigint        not null,
  name            text          not null,
  starts_on       date          not null,
  ends_on         date          not null,
  capacity        int           not null check (capacity between 1 and 500),
  commitment_days numeric(3, 1) not null check (commitment_days > 0 and commitment_days <= 7),
  check (ends_on > starts_on)
);

create table person (
  id          uuid   primary key,
  version     bigint not null,
  given_name  text   not null,
  family_name text   not null,
  email       text   not null,
  roles       text[] not null default '{}'
);
create unique index person_by_email on person (lower(email));
create index person_by_name on person (family_name, given_name, id);

-- A person's account in Keycloak, once there is one.
create table account (
  person_id  uuid primary key references person,
  account_id text not null unique
);

create table participant (
  id              uuid   primary key,
  version         bigint not null,
  person_id       uuid   not null references person,
  cohort_id       uuid   not null references cohort,
  organisation_id uuid   not null references organisation,
  role_title      text   not null,
  state           text   not null
                  check (state in ('applied', 'offered', 'confirmed', 'active', 'completed', 'withdrawn')),
  signed_at       timestamptz,
  signed_name     text,
  withdrawn_because text,
  constraint once_in_a_cohort unique (cohort_id, person_id),
  -- A place is confirmed only when the participant has signed up to the days.
  check (state not in ('confirmed', 'active', 'completed') or signed_at is not null)
);
create index participant_by_person on participant (person_id);
create index participant_by_organisation on participant (organisation_id);
