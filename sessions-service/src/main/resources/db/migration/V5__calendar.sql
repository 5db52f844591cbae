-- When that was last revised of a session which its people's diaries show.
alter table session add changed_at timestamptz not null default now();
create function session_changed() returns trigger language plpgsql as $$
begin
  new.changed_at := now();
  return new;
end $$;
create trigger session_changed
  before update of title, starts_at, ends_at, zone, starts_at_utc, ends_at_utc, venue, link, facilitator_id, state
  on session for each row
  when (row(old.title, old.starts_at_utc, old.ends_at_utc, old.zone, old.venue, old.link, old.facilitator_id, old.state)
        is distinct from
        row(new.title, new.starts_at_utc, new.ends_at_utc, new.zone, new.venue, new.link, new.facilitator_id, new.state))
  execute function session_changed();

-- How a person wants their feed. The token of its address is derived (FeedTokens) and stands nowhere.
create table calendar_feed (
  person_id     uuid   primary key,
  version       bigint not null,
  generation    int    not null check (generation >= 0),   -- how often its address was taken back
  titles        text   not null check (titles in ('NEUTRAL', 'FULL')),
  alarm_minutes int    check (alarm_minutes between 5 and 10080)
);

-- What a person's diary was told of a session by mail.
create table diary_entry (
  id         uuid    primary key,
  version    bigint  not null default 0,
  session_id uuid    not null references session on delete cascade,
  person_id  uuid    not null,
  about      uuid    not null unique,        -- what its letters are about: the invitation, or, of who holds it, this
  holds      boolean not null,               -- that they hold the session
  stands     boolean not null default true,  -- that it belongs into their diary; false once they have left
  sequence   int     not null default -1,    -- of the last message; -1: none was sent
  told       int,                            -- how often the session had changed when that was written; null: unknown
  method     text    check (method in ('REQUEST', 'CANCEL')),
  check (method is null or sequence >= 0 and told is not null),
  constraint one_a_person unique (session_id, person_id)
);

-- Who was invited before diaries were written to hears of the next change; a letter that has not been written yet is
-- an invitation still.
insert into diary_entry (id, session_id, person_id, about, holds, sequence, told, method)
select distinct on (i.session_id, i.person_id) gen_random_uuid(), i.session_id, i.person_id, i.id, false,
       case when m.written then 0 else -1 end, case when m.written then -1 end, case when m.written then 'REQUEST' end
from invitation i
join session s on s.id = i.session_id
cross join lateral (select exists (select from mail where about = i.id) written) m
where s.ends_at_utc > now()
order by i.session_id, i.person_id, i.id;
