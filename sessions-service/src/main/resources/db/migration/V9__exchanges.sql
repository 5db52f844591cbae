-- What a host offers: to whom, where, on which days. A host is a participant of the cohort, or a body outside of it for which
-- the programme team publishes; then nobody of it has an account here.
create table exchange_offer (
  id                  uuid        primary key,
  version             bigint      not null,
  cohort_id           uuid        not null,
  host_participant_id uuid,
  host_person_id      uuid,
  organisation_id     uuid,
  host_name           text        not null,
  contact_name        text,
  description         text        not null check (length(description) <= 4000),
  venue               text        not null,
  places              int         not null check (places between 1 and 20),  -- for each date
  facilitator_id      uuid,
  state               text        not null check (state in ('OPEN', 'CLOSED', 'WITHDRAWN')),
  check ((host_participant_id is null) = (host_person_id is null))
);
create index exchange_offer_of_cohort on exchange_offer (cohort_id, id);

-- A date that the host has taken back stays for what was asked for it once.
create table exchange_date (
  id            uuid        primary key,
  offer_id      uuid        not null references exchange_offer,
  starts_at     timestamp   not null,  -- as the clock on the wall says in the zone
  ends_at       timestamp   not null,
  zone          text        not null,
  starts_at_utc timestamptz not null,  -- derived
  ends_at_utc   timestamptz not null,
  offered       boolean     not null,
  session_id    uuid        references session,  -- the visit, once somebody is accepted and somebody holds it
  check (ends_at_utc > starts_at_utc)
);
create index exchange_date_of_offer on exchange_date (offer_id, starts_at_utc, id);
create unique index exchange_date_of_session on exchange_date (session_id);

create table visit_request (
  id             uuid        primary key,
  version        bigint      not null,
  offer_id       uuid        not null references exchange_offer,
  date_id        uuid        not null references exchange_date,
  cohort_id      uuid        not null,
  participant_id uuid        not null,
  person_id      uuid        not null,
  words          text        not null check (length(words) <= 1000),
  state          text        not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  asked_at       timestamptz not null,
  decided_at     timestamptz,
  check ((state = 'ASKED') = (decided_at is null))
);
create unique index visit_request_standing on visit_request (offer_id, participant_id)
  where state in ('ASKED', 'ACCEPTED');
create index visit_request_of_offer on visit_request (offer_id, id);
create index visit_request_of_date on visit_request (date_id) where state in ('ASKED', 'ACCEPTED');
create index visit_request_of_participant on visit_request (participant_id) where state in ('ASKED', 'ACCEPTED');
create index visit_request_of_person on visit_request (person_id, id);

-- Who wants a visit and has found none to ask for.
create table exchange_wish (
  participant_id uuid        primary key,
  wished_at      timestamptz not null
);

-- A table of its own, so that no version of what others see tells that one was written.
create table learning_note (
  request_id uuid        primary key references visit_request,
  version    bigint      not null,
  text       text        not null check (length(text) <= 2000),
  shown_to   text        not null check (shown_to in ('PRIVATE', 'HOST', 'COHORT')),
  written_at timestamptz not null
);
