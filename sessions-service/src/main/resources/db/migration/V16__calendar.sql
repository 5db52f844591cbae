-- What is staged is the change alone. Of what was staged before, every field was.
alter table staged_change add patch text;
update staged_change c set patch = jsonb_build_object(
    'title', d -> 'title',
    'startsAt', d #> '{time,startsAt}',
    'endsAt', d #> '{time,endsAt}',
    'zone', d #> '{time,zone}',
    'overlap', case when (d #>> '{time,later}')::boolean then 'later' end,
    'venue', d #> '{place,venue}',
    'room', d #> '{place,room}',
    'accessNotes', d #> '{place,accessNotes}',
    'link', d #> '{place,link}',
    'capacity', d -> 'capacity',
    'facilitatorId', d -> 'facilitatorId',
    'agenda', d #> '{content,agenda}',
    'preReading', d #> '{content,preReading}',
    'themes', d #> '{content,themes}',
    'outcomes', d #> '{content,outcomes}')
  from (select session_id, details::jsonb d from staged_change) was where was.session_id = c.session_id;
alter table staged_change alter patch set not null, add check (patch::jsonb is not null);
alter table staged_change drop details;

-- The room of a venue, however it is written.
alter table session add room_key text;
update session set room_key =
    lower(regexp_replace(btrim(room), '\s+', ' ', 'g')) || ' at ' || lower(regexp_replace(btrim(venue), '\s+', ' ', 'g'));

-- Whose meeting the session of a poll will be.
alter table date_poll add learning_set_id uuid references learning_set;
create index date_poll_of_session on date_poll (session_id) where session_id is not null;

-- What is at the same time.
create index session_during on session using gist (tstzrange(starts_at_utc, ends_at_utc));
