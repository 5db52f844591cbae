create extension if not exists btree_gist;

alter table session drop constraint session_state_check;
alter table session add check (state in ('DRAFT', 'SCHEDULED', 'CANCELLED'));
alter table session add sequence int not null default 0;  -- of the calendar messages, RFC 5545, 3.8.7.4
alter table session add overlap_later boolean not null default false;
alter table session add room text;
alter table session add access_notes text;
alter table session add content text not null default '{}' check (content::jsonb is not null);
alter table session add series_id uuid;
alter table session add change_reason text;
create index session_of_series on session (series_id, starts_at_utc) where series_id is not null;

-- What a session has for itself while it lasts: people, a room, and its cohort. Two rows of one subject never overlap,
-- unless they share: rows of one session do, and of a cohort's sessions all but the residentials do.
create table booking (
  session_id uuid      not null references session on delete cascade,
  subject    text      not null,
  during     tstzrange not null,
  share      text      not null,
  constraint not_twice exclude using gist (subject with =, during with &&, share with <>)
);
create index booking_of_session on booking (session_id);

-- How serious a clash is in a cohort, where it is not the usual.
create table clash_level (
  cohort_id uuid not null,
  kind      text not null,
  level     text not null,
  primary key (cohort_id, kind)
);

-- A change that is prepared and not told yet: the session's details as they will be.
create table staged_change (
  session_id uuid        primary key references session on delete cascade,
  version    bigint      not null,
  details    text        not null check (details::jsonb is not null),
  reason     text,
  staged_at  timestamptz not null
);

create table schedule_release (
  id          uuid        primary key,
  version     bigint      not null,
  cohort_id   uuid        not null,
  reason      text        not null,
  told        text        not null check (told in ('AFFECTED', 'EVERYONE')),
  published   int         not null,
  changed     int         not null,
  released_at timestamptz not null
);
create index schedule_release_of_cohort on schedule_release (cohort_id, id);

-- A yes has a seat, or waits for one in order, or has one offered until a time.
alter table invitation add seat text not null default 'NONE' check (seat in ('NONE', 'TAKEN', 'WAITING', 'OFFERED'));
alter table invitation add waiting_number bigint;
alter table invitation add offer_expires_at timestamptz;
alter table invitation add withdrawn_at timestamptz;
update invitation set seat = 'TAKEN' where reply = 'YES';
alter table invitation add check ((seat = 'NONE') = (reply <> 'YES'));
alter table invitation add check ((seat = 'WAITING') = (waiting_number is not null));
alter table invitation add check ((seat = 'OFFERED') = (offer_expires_at is not null));
create unique index invitation_waiting on invitation (session_id, waiting_number) where seat = 'WAITING';
create index invitation_offered on invitation (offer_expires_at) where seat = 'OFFERED';
create sequence waiting_number;
