-- What facilitators wrote down of whom, and how they corrected it. Rows are added and never changed.
create table attendance_record (
  id            uuid        primary key,
  invitation_id uuid        not null references invitation on delete cascade,
  session_id    uuid        not null references session on delete cascade,
  was           text        not null check (was in ('UNKNOWN', 'PRESENT', 'ABSENT', 'EXCUSED')),
  attendance    text        not null check (attendance in ('PRESENT', 'ABSENT', 'EXCUSED')),
  reason        text        check (reason in ('MISTAKE', 'LEARNT_AFTERWARDS', 'PARTICIPANT_SAYS_OTHERWISE')),
  recorded_by   uuid        not null,
  recorded_at   timestamptz not null,
  check (was <> attendance),
  check (reason is null or was <> 'UNKNOWN')
);
create index attendance_record_of_session on attendance_record (session_id, id);
create index attendance_record_of_invitation on attendance_record (invitation_id);

-- What was recorded before there were records.
insert into attendance_record (id, invitation_id, session_id, was, attendance, recorded_by, recorded_at)
select gen_random_uuid(), i.id, i.session_id, 'UNKNOWN', i.attendance, s.facilitator_id, s.ends_at_utc
from invitation i join session s on s.id = i.session_id
where i.attendance <> 'UNKNOWN';

-- Days under the Chatham House Rule that are in the totals which the programme team sees. A row stands for three
-- sessions of one participant, and stays as it is whatever is corrected afterwards: docs/decisions/attendance.md.
create table disclosed_days (
  id             uuid          primary key,
  participant_id uuid          not null,
  days           numeric(4, 2) not null check (days >= 0),
  disclosed_at   timestamptz   not null
);
create index disclosed_days_of_participant on disclosed_days (participant_id);

create table disclosed_attendance (
  invitation_id     uuid primary key references invitation on delete cascade,
  disclosed_days_id uuid not null references disclosed_days
);

-- Whose page of which session a personal link opens.
create table attendance_page (
  id             uuid primary key,
  session_id     uuid not null references session on delete cascade,
  facilitator_id uuid not null,
  constraint one_a_facilitator unique (session_id, facilitator_id)
);
