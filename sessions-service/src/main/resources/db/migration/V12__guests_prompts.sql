-- People who take part in one session without an account, by a link.
create table guest (
  id           uuid        primary key,
  version      bigint      not null,
  session_id   uuid        not null references session,
  name         text,                        -- null: forgotten; so is the address
  email        text,
  reply        text        not null check (reply in ('NONE', 'YES', 'NO')),
  replied_at   timestamptz,
  invited_at   timestamptz not null,
  revoked_at   timestamptz,
  forgotten_at timestamptz,
  check ((reply = 'NONE') = (replied_at is null)),
  check ((name is null) = (forgotten_at is not null)),
  check ((email is null) = (forgotten_at is not null))
);
create unique index one_guest_an_address on guest (session_id, lower(email)) where revoked_at is null;
create index guest_of_session on guest (session_id, id);
create index guest_to_forget on guest (session_id) where forgotten_at is null;

-- What is asked in a large-group session.
create table prompt (
  id         uuid        primary key,
  version    bigint      not null,
  session_id uuid        not null references session,
  kind       text        not null check (kind in ('TEXT', 'CHOICE', 'SCALE')),
  question   text        not null,
  options    text[]      not null,          -- of a choice, in their order
  state      text        not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  opened_at  timestamptz,
  check (case when kind = 'CHOICE' then cardinality(options) between 2 and 8 else cardinality(options) = 0 end),
  check ((state = 'DRAFT') = (opened_at is null))
);
create index prompt_of_session on prompt (session_id, id);
create unique index one_open_prompt on prompt (session_id) where state = 'OPEN';

-- What tells one device from another while a prompt is open; destroyed at its close.
create table prompt_key (
  prompt_id uuid  primary key references prompt,
  key       bytea not null
);

-- Answers while their prompt is open: no person, no time, no order, and only a hash of the device, under the prompt's key.
-- What has been shown is wiped from here; the hash stays until the close, so that nobody answers twice.
create table prompt_answer (
  device_hash bytea   primary key,
  prompt_id   uuid    not null references prompt_key,
  choice      int     check (choice between 1 and 8),
  text        text    check (length(text) between 1 and 280),
  shown       boolean not null default false,
  check (num_nonnulls(choice, text) = case when shown then 0 else 1 end)
);
create index prompt_answer_waiting on prompt_answer (prompt_id) where not shown;

-- Answers that are shown: copies under random ids, without the device.
create table shown_answer (
  id        uuid    primary key,
  prompt_id uuid    not null references prompt,
  choice    int,
  text      text,
  hidden    boolean not null default false,
  check (num_nonnulls(choice, text) = 1)
);
create index shown_answer_of_prompt on shown_answer (prompt_id, id);

-- Where the people in the room answer: a short code that is shown on a wall, and so no secret for longer than the day.
create table prompt_room (
  session_id uuid        primary key references session,
  code       text        not null unique,
  expires_at timestamptz not null
);
