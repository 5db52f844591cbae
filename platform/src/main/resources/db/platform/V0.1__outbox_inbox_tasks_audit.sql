-- What the platform keeps in each service's own database.

-- Fits Debezium's outbox event router, which can take the relay's place.
create table outbox (
  id               uuid        primary key,
  seq              bigserial   not null,
  aggregatetype    text        not null,
  aggregateid      uuid        not null,
  aggregateversion bigint      not null,
  type             text        not null,
  payload          text,                      -- null: a tombstone
  occurred_at      timestamptz not null,
  traceparent      text,
  request_id       text,
  sent_at          timestamptz
);
create index outbox_unsent on outbox (seq) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

create function outbox_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

create table inbox (
  consumer    text        not null,
  event_id    text        not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_received on inbox (received_at);

create table idempotency (
  client      text        not null,
  key         text        not null,
  fingerprint text        not null,
  status      int         not null,
  headers     text        not null,
  body        text        not null,
  created_at  timestamptz not null default now(),
  primary key (client, key)
);
create index idempotency_created on idempotency (created_at);

create table task (
  id           uuid        primary key,
  kind         text        not null,
  subject_id   uuid        not null,
  input        text        not null,
  state        text        not null default 'pending'
               check (state in ('pending', 'running', 'done', 'failed', 'cancelled')),
  done         int         not null default 0,
  total        int,
  result       text,
  problem      text,
  attempts     int         not null default 0,
  created_at   timestamptz not null default now(),
  due_at       timestamptz not null default now(),
  leased_until timestamptz,
  finished_at  timestamptz,
  actor        text        not null,
  request_id   text        not null
);
create index task_due on task (kind, due_at) where state in ('pending', 'running');
create index task_subject on task (subject_id, kind, created_at desc);
create index task_newest on task (kind, id desc);

create table audit (
  id           uuid        primary key,
  occurred_at  timestamptz not null,
  actor        text        not null,
  operation    text        not null,
  subject_type text        not null,
  subject_id   uuid        not null,
  request_id   text
);
create index audit_subject on audit (subject_id, id);
