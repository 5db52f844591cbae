-- A set is open, closed, or carried on by those of its members who want to, without the programme.
alter table learning_set
  add state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'CARRIED_ON')),
  add next_facilitator_id uuid,
  add next_from           date,
  add constraint next_facilitator_from_a_day check ((next_facilitator_id is null) = (next_from is null));

-- What a member wants to become of the set; null for nothing said.
alter table learning_set_member add wish text check (wish in ('CLOSE', 'CARRY_ON'));

-- For whoever holds the set next, from who holds it; gone once the set ends.
create table hand_over_note (
  learning_set_id uuid primary key references learning_set,
  text            text not null
);

-- How a set shares the time of its meetings where nothing else is said of one.
alter table learning_set
  add format text not null default 'PRESENTERS' check (format in ('EQUAL_TIME', 'PRESENTERS'));

-- Who presents at a meeting of a set; no row until somebody has chosen.
create table meeting_agenda (
  session_id uuid   primary key references session on delete cascade,
  version    bigint not null,
  format     text   not null check (format in ('EQUAL_TIME', 'PRESENTERS'))
);

create table meeting_slot (
  session_id     uuid not null references meeting_agenda on delete cascade,
  participant_id uuid not null,
  place          int,  -- in the order of the presenters; null for one who was not planned
  held_minutes   int,  -- as the facilitator said afterwards; null where the agenda stands
  primary key (session_id, participant_id),
  check (place is not null or held_minutes is not null)
);

-- That a member asks for time at a meeting.
create table presenting_bid (
  session_id     uuid        not null references session on delete cascade,
  participant_id uuid        not null,
  urgency        text        not null check (urgency in ('CAN_WAIT', 'THIS_MEETING', 'CAN_NOT_WAIT')),
  issue_id       uuid        references set_issue on delete set null,  -- their own, of the set
  bid_at         timestamptz not null,
  primary key (session_id, participant_id)
);
create index presenting_bid_of_issue on presenting_bid (issue_id) where issue_id is not null;
