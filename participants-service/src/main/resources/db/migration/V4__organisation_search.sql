-- Trusted since PostgreSQL 13: the owner of the database may create it.
create extension if not exists pg_trgm;

-- As a search compares names: lower case, accents off (Môn is found as mon), spaces even.
create function folded(words text) returns text
  language sql immutable parallel safe strict
  return btrim(regexp_replace(
    regexp_replace(normalize(lower(words collate pg_unicode_fast), nfkd), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g'));

-- A name that is part of the official one would be compared twice.
create function folded_names(name text, alternative_names text[]) returns text
  language sql immutable parallel safe
  return folded(name) || coalesce(E'\n' || (
    select string_agg(folded(n), E'\n') from unnest(alternative_names) n where strpos(folded(name), folded(n)) = 0), '');

alter table organisation
  add column alternative_names text[] not null default '{}',
  add column searched text not null generated always as (folded_names(name, alternative_names)) stored;

create index organisation_by_words on organisation using gin (searched gin_trgm_ops);
create index organisation_by_code on organisation (lower(code));
create index organisation_by_gss_code on organisation (lower(gss_code));
create index organisation_by_type on organisation (type, name, id);
create index organisation_by_region on organisation (lower(region), name, id);
create index organisation_by_county on organisation (county);
create index organisation_by_combined_authority on organisation (combined_authority);
create index organisation_by_place on organisation (latitude, longitude);
create index organisation_by_succession on organisation using gin (successors);

-- One page of a search, best first: whose code is $1 (102), whose names contain it (101); where there is none of these, whose
-- names are like it (word similarity in hundredths). A rank depends on nothing but the row and the search, so a page begins
-- exactly behind the row on which the one before ended. Without a search all are 0, by name.
-- $1 search, $2 type, $3 region; null is anything. $4 rank, $5 name, $6 id to begin behind; null for the first page. $7 rows.
-- Planned for each search anew: a word that is in every name wants another plan than a name that is there once. Parallel
-- workers would cost more to start than a page costs.
-- Below 0.55 of similarity most hits are chance; a letter too many or too few leaves 0.6 and more.
create function organisations_found(text, text, text, int, text, uuid, int)
  returns table (rank int, organisation_id uuid)
  language sql stable rows 20
  set plan_cache_mode = force_custom_plan
  set max_parallel_workers_per_gather = 0
  set pg_trgm.word_similarity_threshold = 0.55
as $$
  with all_of_them as (
    select 0 rank, name, id from organisation
    where $1 is null
      and ($2 is null or type = $2) and ($3 is null or lower(region) = lower($3))
      and ($4 is null or (name, id) > ($5, $6))
    order by name, id limit $7),
  coded as (
    select 102 rank, name, id from organisation
    where (lower(code) = lower(btrim($1)) or lower(gss_code) = lower(btrim($1)))
      and ($2 is null or type = $2) and ($3 is null or lower(region) = lower($3))
      and ($4 is null or $4 > 102 or ($4 = 102 and (name, id) > ($5, $6)))
    order by name, id limit $7),
  containing as (
    select 101 rank, name, id from organisation
    where searched like '%' || regexp_replace(folded($1), '([%_\\])', '\\\1', 'g') || '%'
      and lower(code) <> lower(btrim($1)) and lower(gss_code) is distinct from lower(btrim($1))
      and ($2 is null or type = $2) and ($3 is null or lower(region) = lower($3))
      and ($4 is null or $4 > 101 or ($4 = 101 and (name, id) > ($5, $6)))
    order by name, id limit $7),
  alike as (
    select rank, name, id
    from (select (100 * word_similarity(folded($1), searched))::int rank, name, id
          from organisation
          where folded($1) <% searched
            and char_length(folded($1)) >= 4
            and ($2 is null or type = $2) and ($3 is null or lower(region) = lower($3))
            -- Who reads them already reads on, whatever has been added since.
            and ($4 <= 100
              or not exists (
                select from organisation
                where (lower(code) = lower(btrim($1)) or lower(gss_code) = lower(btrim($1)))
                  and ($2 is null or type = $2) and ($3 is null or lower(region) = lower($3)))
              and not exists (
                select from organisation
                where searched like '%' || regexp_replace(folded($1), '([%_\\])', '\\\1', 'g') || '%'
                  and ($2 is null or type = $2) and ($3 is null or lower(region) = lower($3))))) found
    where $4 is null or $4 > rank or ($4 = rank and (name, id) > ($5, $6))
    order by rank desc, name, id limit $7)
  select rank, id
  from (select * from all_of_them union all select * from coded union all select * from containing
        union all select * from alike) found
  order by rank desc, name, id limit $7
$$;

-- Along the great circle of a sphere of the Earth's mean radius; at most 0.6 % off.
create function kilometres(latitude float8, longitude float8, other_latitude float8, other_longitude float8) returns float8
  language sql immutable parallel safe strict
  return 2 * 6371.0088 * asin(least(1, sqrt(
    sin(radians(other_latitude - latitude) / 2) ^ 2
    + cos(radians(latitude)) * cos(radians(other_latitude)) * sin(radians(other_longitude - longitude) / 2) ^ 2)));
