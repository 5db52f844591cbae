-- Every mail that this service writes, and how far it has come.

create table mail_batch (
  id         uuid        primary key,
  name       text        not null,
  state      text        not null check (state in ('held', 'released', 'discarded')),
  actor      text        not null,
  created_at timestamptz not null default now(),
  ended_at   timestamptz                       -- released or discarded
);

create table mail (
  id            uuid        primary key,       -- of the Message-ID, too
  batch_id      uuid        references mail_batch,
  about         uuid        not null,
  person_id     uuid,
  kind          text        not null check (kind in ('essential', 'reminder')),
  recipient     text        not null,
  subject       text        not null,
  text          text,                          -- with the marker of the personal link, never the link; null: wiped
  html          text,
  personal_link text,                          -- only while the mail can still leave
  state         text        not null
                check (state in ('held', 'queued', 'leaving', 'sent', 'refused', 'recalled', 'suppressed')),
  refusal       text,
  attempts      int         not null default 0,
  created_at    timestamptz not null default now(),
  queued_at     timestamptz,                   -- for how long it has been tried
  due_at        timestamptz not null default now(),
  ended_at      timestamptz                    -- sent, refused, recalled or suppressed
);
create index mail_due on mail (due_at, id) where state in ('queued', 'leaving');
create index mail_about on mail (about);
create index mail_of_batch on mail (batch_id, id desc);
create index mail_of_person on mail (person_id, id desc);
create index mail_newest on mail (state, id desc);
create index mail_to_wipe on mail (ended_at) where text is not null;

-- Mail was a task before; what has not left still leaves, under the same Message-ID.
insert into mail (id, about, kind, recipient, subject, text, html, state, attempts, created_at, queued_at)
select id, subject_id, 'essential', input::json ->> 'to', input::json ->> 'subject', input::json ->> 'text',
       '<pre>' || replace(replace(input::json ->> 'text', '&', '&amp;'), '<', '&lt;') || '</pre>',
       'queued', attempts, created_at, now()
from task where kind = 'mail' and state in ('pending', 'running');
update task set state = 'cancelled', input = '', finished_at = now()
where kind = 'mail' and state in ('pending', 'running');
