-- What is known here of people, participants and cohorts: copies, fed by ignite.participants.v1. Events of different
-- things come in any order, so no copy refers to another by a foreign key.
create table cohort (
  id        uuid   primary key,
  version   bigint not null,
  starts_on date   not null,
  ends_on   date   not null
);

create table person (
  id           uuid    primary key,
  version      bigint  not null,
  given_name   text    not null,
  family_name  text    not null,
  email        text    not null,
  facilitates  boolean not null
);

create table participant (
  id        uuid   primary key,
  version   bigint not null,
  person_id uuid   not null,
  cohort_id uuid   not null,
  state     text   not null
);
create index participant_of_cohort on participant (cohort_id, person_id);
create index participant_by_person on participant (person_id);

create table session (
  id              uuid        primary key,
  version         bigint      not null,
  cohort_id       uuid        not null,
  kind            text        not null
                  check (kind in ('DIAGNOSTIC', 'RESIDENTIAL', 'SET_MEETING', 'ROUNDTABLE', 'PLACE_SESSION',
                                  'LARGE_GROUP_SESSION', 'EXCHANGE', 'REFLECTIVE_PRACTICE', 'EVALUATION')),
  title           text        not null,
  starts_at       timestamp   not null,  -- as the clock on the wall says in the zone: this is what was agreed
  ends_at         timestamp   not null,
  zone            text        not null,
  starts_at_utc   timestamptz not null,  -- derived
  ends_at_utc     timestamptz not null,
  venue           text,
  link            text,
  capacity        int         check (capacity between 1 and 1000),
  facilitator_id  uuid        not null,
  confidentiality text        not null check (confidentiality in ('OPEN', 'CHATHAM_HOUSE', 'SET')),
  invited_only    boolean     not null,
  state           text        not null check (state in ('SCHEDULED', 'CANCELLED')),
  cancel_reason   text,
  check (ends_at_utc > starts_at_utc),
  check (venue is not null or link is not null),
  check (state = 'SCHEDULED' or cancel_reason is not null)
);
create index session_by_start on session (starts_at_utc, id);
create index session_of_cohort on session (cohort_id, starts_at_utc, id);
create index session_of_facilitator on session (facilitator_id, starts_at_utc, id);

create table invitation (
  id             uuid        primary key,
  version        bigint      not null,
  session_id     uuid        not null references session,
  cohort_id      uuid        not null,
  participant_id uuid        not null,
  person_id      uuid        not null,
  reply          text        not null check (reply in ('NONE', 'YES', 'NO', 'TENTATIVE')),
  note           text,
  replied_at     timestamptz,
  attendance     text        not null check (attendance in ('UNKNOWN', 'PRESENT', 'ABSENT', 'EXCUSED')),
  constraint one_a_participant unique (session_id, participant_id),
  check ((reply = 'NONE') = (replied_at is null))
);
create index invitation_of_session on invitation (session_id, id);
create index invitation_of_person on invitation (person_id, id);
