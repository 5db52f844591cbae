-- ---- what other services own, as their events tell it --------------------------------------------------------------
-- Topics are not ordered against each other: no foreign keys between these tables, references are resolved on read.

create table person (
  id          uuid   primary key,
  version     bigint not null,
  given_name  text   not null,
  family_name text   not null,
  email       text   not null
);

create table cohort (
  id        uuid   primary key,
  version   bigint not null,
  name      text   not null,
  starts_on date   not null,
  ends_on   date   not null
);

create table session (
  id        uuid   primary key,
  version   bigint not null,
  cohort_id uuid   not null,
  title     text   not null,
  state     text   not null check (state in ('scheduled', 'cancelled'))
);

create table invitation (
  id         uuid   primary key,
  version    bigint not null,
  session_id uuid   not null,
  person_id  uuid   not null,
  attendance text   not null check (attendance in ('unknown', 'present', 'absent', 'excused'))
);
create index invitation_attended on invitation (person_id, session_id) where attendance = 'present';

-- ---- what is asked and promised ------------------------------------------------------------------------------------

create table instrument (
  name    text  not null,
  version int   not null,
  content jsonb not null,
  primary key (name, version)
);

create table evaluation (
  id                 uuid        primary key,
  version            bigint      not null,
  session_id         uuid        not null unique,
  instrument_name    text        not null,
  instrument_version int         not null,
  closes_at          timestamptz not null,
  closed_at          timestamptz,             -- null: open
  foreign key (instrument_name, instrument_version) references instrument
);
create index evaluation_due on evaluation (closes_at) where closed_at is null;
create index evaluation_instrument on evaluation (instrument_name, instrument_version);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % never changes', tg_table_name;
end $$;

create function refuse_change_of_used_instrument() returns trigger language plpgsql as $$
begin
  if exists (select from evaluation
             where instrument_name = old.name and instrument_version = old.version) then
    raise exception 'instrument %, version %, is in use: make a new version', old.name, old.version;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger instrument_immutable before update or delete on instrument
  for each row execute function refuse_change_of_used_instrument();

-- ---- answers, without their rater ----------------------------------------------------------------------------------
-- No person, no invitation, no time, no request, no sequence: docs/anonymity.md. Nothing may be added here that says who
-- or when.

-- Wrapped by a master key that is not in the database. The row goes when its evaluation closes.
create table round_key (
  evaluation_id uuid  primary key references evaluation,
  wrapped       bytea not null
);

-- A ballot stands only while the key of its round does: the schema allows neither a late one nor a forgotten one.
create table ballot (
  id            uuid  primary key,
  evaluation_id uuid  not null references round_key,
  token_hash    bytea not null unique check (octet_length(token_hash) = 32),
  ratings       jsonb not null,
  comment       text
);
create index ballot_evaluation on ballot (evaluation_id);

-- What is left of a ballot after the close: no token, no comment, another id, another order.
create table closed_ballot (
  id            uuid  primary key,
  evaluation_id uuid  not null references evaluation,
  ratings       jsonb not null
);
create index closed_ballot_evaluation on closed_ballot (evaluation_id);

-- ---- what is shown -------------------------------------------------------------------------------------------------

create table release (
  evaluation_id uuid  primary key references evaluation,
  snapshot      jsonb not null
);
create trigger release_frozen before update or delete on release
  for each row execute function refuse_change();
create trigger release_kept before truncate on release
  for each statement execute function refuse_change();
