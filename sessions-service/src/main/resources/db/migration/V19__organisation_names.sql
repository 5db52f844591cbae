-- What an organisation is called, in small letters, so that a host who is named by one of its names is found without
-- reading all organisations.
create function small_letters(texts text[]) returns text[]
  language sql immutable strict parallel safe
  as 'select array(select lower(one) from unnest(texts) one)';

alter table organisation add names text[] not null
  generated always as (small_letters(array[name] || alternative_names)) stored;
create index organisation_by_name on organisation using gin (names);
