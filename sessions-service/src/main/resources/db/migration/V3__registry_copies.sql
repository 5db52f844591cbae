-- More of what the registry tells. The topics are read again from their beginning (the consumer has a new name), which
-- fills the rows that are there.
alter table cohort add name text not null default '';
alter table cohort add commitment_days numeric(3, 1) not null default 7;
alter table participant add organisation_id uuid;  -- null once they have lost office
alter table participant add role_title text;

create table organisation (
  id                 uuid             primary key,
  version            bigint           not null,
  name               text             not null,
  alternative_names  text[]           not null,
  code               text,
  type               text             not null,
  region             text,
  county             text,
  combined_authority text,
  population         bigint,
  latitude           double precision,
  longitude          double precision,
  ended_on           date
);

-- What a participant has delegated to their office: diary, replies.
create table delegation (
  id             uuid    primary key,
  version        bigint  not null,
  participant_id uuid    not null,
  assistant_id   uuid    not null,
  permissions    text[]  not null,
  holds          boolean not null
);
create index delegation_of_participant on delegation (participant_id);
create index delegation_to_assistant on delegation (assistant_id) where holds;

-- Contributors, critical friends, guests and others around a cohort.
create table involvement (
  id             uuid   primary key,
  version        bigint not null,
  cohort_id      uuid   not null,
  person_id      uuid   not null,
  part           text   not null,
  participant_id uuid,
  state          text   not null
);
create index involvement_of_cohort on involvement (cohort_id, part);

-- Declared conflicts of interest, without their reasons.
create table conflict (
  id                   uuid    primary key,
  version              bigint  not null,
  participant_id       uuid    not null,
  with_person_id       uuid,
  with_organisation_id uuid,
  holds                boolean not null
);
create index conflict_of_participant on conflict (participant_id) where holds;
