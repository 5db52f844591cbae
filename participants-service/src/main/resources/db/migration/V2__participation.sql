-- Where a participation stands. Everything that a step changes is here, so that a mistake can be undone.
alter table participant drop constraint participant_state_check;
alter table participant add constraint participant_state_check check (state in
  ('applied', 'waiting', 'offered', 'declined', 'lapsed', 'confirmed', 'active', 'completed', 'withdrawn', 'deferred'));
alter table participant rename column withdrawn_because to left_because;
alter table participant
  -- Who loses office has no organisation any more, and takes part all the same.
  alter organisation_id drop not null,
  add waiting_since    timestamptz,
  add offer_expires_at timestamptz,
  add reminded_at      timestamptz,
  add signed_version   int,
  add deferred_to      uuid references participant,
  add preferred_name   text,
  add in_post_since    date,
  add interests        text[] not null default '{}',   -- ranked, the first one first
  add phone            text,
  add shown            text[] not null default '{}',   -- what peers may see beside the name and the organisation
  add constraint waiting_since_then check (state <> 'waiting' or waiting_since is not null),
  add constraint offered_until      check (state <> 'offered' or offer_expires_at is not null) not valid;
update participant set signed_version = 1 where signed_at is not null;
create index participant_waiting on participant (cohort_id, waiting_since, id) where state = 'waiting';
create index participant_offered on participant (offer_expires_at) where state = 'offered';

-- What somebody wrote when they applied.
create table application (
  participant_id uuid primary key references participant,
  statement      text not null,
  referees       text not null  -- JSON
);

-- The steps that were taken, with what stood before.
create table step (
  id             uuid        primary key,
  participant_id uuid        not null references participant,
  name           text        not null,
  before         text        not null,
  taken_at       timestamptz not null,
  undone_at      timestamptz
);
create index step_of on step (participant_id, id desc);

-- What somebody leads, over time.
create table post (
  id              uuid primary key,
  participant_id  uuid not null references participant,
  organisation_id uuid not null references organisation,
  role_title      text not null,
  since           date,
  until           date,
  check (until >= since)
);
create index post_of on post (participant_id, id);
insert into post (id, participant_id, organisation_id, role_title)
  select gen_random_uuid(), id, organisation_id, role_title from participant;

create table consent (
  id             uuid        primary key,
  version        bigint      not null,
  participant_id uuid        not null references participant,
  purpose        text        not null
                 check (purpose in ('sponsor-name', 'directory-contact', 'theme-tags', 'photographs')),
  text_version   int         not null,
  given_at       timestamptz not null,
  withdrawn_at   timestamptz
);
create unique index consent_now on consent (participant_id, purpose) where withdrawn_at is null;
create index consent_of on consent (participant_id, id);

-- For the residentials and for an emergency. Deleted after the season.
create table needs (
  participant_id uuid   primary key references participant,
  version        bigint not null,
  access         text,
  dietary        text,
  room           text,
  contact_name   text,
  contact_relationship text,
  contact_phone  text
);

-- Who of the programme team has read them, and what for: shown to the participant.
create table needs_reading (
  id             uuid        primary key,
  participant_id uuid        not null references participant,
  reader         text        not null,
  purpose        text        not null check (purpose in ('residential', 'session', 'emergency')),
  read_at        timestamptz not null
);
create index needs_reading_of on needs_reading (participant_id, id desc);

create table conflict (
  id                   uuid        primary key,
  version              bigint      not null,
  participant_id       uuid        not null references participant,
  with_person_id       uuid        references person,
  with_organisation_id uuid        references organisation,
  reason               text,
  declared_at          timestamptz not null,
  withdrawn_at         timestamptz,
  check (num_nonnulls(with_person_id, with_organisation_id) = 1)
);
create index conflict_of on conflict (participant_id, id);
create unique index conflict_now on conflict (participant_id, with_person_id, with_organisation_id)
  nulls not distinct where withdrawn_at is null;

-- Somebody whom the programme team asked to apply, by a personal link.
create table application_request (
  id             uuid        primary key,
  cohort_id      uuid        not null references cohort,
  email          text        not null,
  given_name     text        not null,
  asked_at       timestamptz not null,
  reminded_at    timestamptz,
  participant_id uuid        references participant
);
create unique index application_request_once on application_request (cohort_id, lower(email));
