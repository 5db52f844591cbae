-- When somebody can not, as they or their office say; never why. The first time on the wall is what was said, the moments
-- are derived. A period that comes again does so every so many weeks, on the same weekday, until a day.
create table unavailability (
  id               uuid        primary key,
  person_id        uuid        not null,
  starts_at        timestamp   not null,
  ends_at          timestamp   not null,
  zone             text        not null,
  whole_days       boolean     not null,
  every_weeks      int         check (every_weeks between 1 and 52),
  until            date,
  starts_at_utc    timestamptz not null,
  ends_at_utc      timestamptz not null,
  last_ends_at_utc timestamptz not null,  -- of the last time that it comes
  check (ends_at > starts_at),
  check (ends_at_utc > starts_at_utc),
  check (last_ends_at_utc >= ends_at_utc),
  check ((every_weeks is null) = (until is null))
);
create index unavailability_of_person on unavailability (person_id, starts_at_utc, id);
create index invitation_by_person_and_session on invitation (person_id, session_id);

-- Which of some dates suit a group; closing it makes the session.
create table date_poll (
  id               uuid        primary key,
  version          bigint      not null,
  cohort_id        uuid        not null,
  kind             text        not null,
  confidentiality  text,
  title            text        not null,
  zone             text        not null,
  venue            text,
  link             text,
  capacity         int         check (capacity between 1 and 1000),
  facilitator_id   uuid        not null,
  closes_at        timestamptz not null,
  opened_at        timestamptz not null,
  reminded_at      timestamptz,
  state            text        not null check (state in ('OPEN', 'CLOSED', 'CANCELLED')),
  cancel_reason    text,
  chosen_option_id uuid,
  session_id       uuid        references session,
  check (venue is not null or link is not null),
  check ((state = 'CLOSED') = (session_id is not null)),
  check ((state = 'CLOSED') = (chosen_option_id is not null)),
  check ((state = 'CANCELLED') = (cancel_reason is not null))
);
create index date_poll_of_cohort on date_poll (cohort_id, id);
create index date_poll_of_facilitator on date_poll (facilitator_id, id);
create index date_poll_to_remind on date_poll (closes_at) where state = 'OPEN' and reminded_at is null;

create table poll_option (
  id            uuid        primary key,
  poll_id       uuid        not null references date_poll,
  starts_at     timestamp   not null,
  ends_at       timestamp   not null,
  starts_at_utc timestamptz not null,
  ends_at_utc   timestamptz not null,
  unique (poll_id, starts_at, ends_at),
  check (ends_at_utc > starts_at_utc)
);
alter table date_poll add foreign key (chosen_option_id) references poll_option;

create table poll_participant (
  id             uuid        primary key,
  poll_id        uuid        not null references date_poll,
  participant_id uuid        not null,
  person_id      uuid        not null,
  answered_at    timestamptz,
  unique (poll_id, participant_id)
);
create index poll_participant_by_participant on poll_participant (participant_id, poll_id);
create index poll_participant_by_person on poll_participant (person_id);

create table poll_answer (
  poll_participant_id uuid not null references poll_participant,
  option_id           uuid not null references poll_option,
  answer              text not null check (answer in ('YES', 'IF_NEED_BE', 'NO')),
  primary key (poll_participant_id, option_id)
);
create index poll_answer_to_option on poll_answer (option_id);
