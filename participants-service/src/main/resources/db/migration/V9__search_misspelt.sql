-- Trusted since PostgreSQL 13: the owner of the database may create it.
create extension if not exists fuzzystrmatch;

-- The words of folded names or of a folded search, each once. The likeness of shorter ones is chance.
create function long_words(words text) returns text[]
  language sql immutable parallel safe strict
  return (select coalesce(array_agg(distinct left(word, 60) order by left(word, 60)), '{}')
          from regexp_split_to_table(words, '[^[:alnum:]]+') word where char_length(word) >= 4);

-- The first seven letters of a word, and what is left of them where one or two are missing. Two words have one of these in common
-- wherever they are two letters or fewer apart (the symmetric delete spelling correction of W. Garbe's SymSpell), so what looks
-- like a word is found by equality, as fast among 50,000 words as among 500.
create function spellings(word text) returns text[]
  language sql immutable parallel safe strict
  return (
    with recursive spelling(letters, missing) as (
      select left(word, 7), 0
      union
      select overlay(letters placing '' from place for 1), missing + 1
      from spelling, generate_series(1, char_length(letters)) place
      where missing < 2)
    select array_agg(distinct letters) from spelling);

-- How many letters two words are apart: 0, 1 or 2; null where they are further. One letter that is missing, too many, another one
-- or changed places with its neighbour is one slip; of four or five letters two slips leave another word.
create function slips(one text, other text) returns int
  language sql immutable parallel safe strict
  return case
    when one = other then 0
    when levenshtein_less_equal(one, other, 1) = 1 then 1
    when levenshtein_less_equal(one, other, 2) > 2 then null
    when exists (select from generate_series(1, char_length(one) - 1) place
                 where overlay(one placing reverse(substr(one, place, 2)) from place for 2) = other) then 1
    when least(char_length(one), char_length(other)) >= 6 then 2
  end;

-- Of all names, and of the official one alone.
alter table organisation
  add column words text[] not null generated always as (long_words(folded_names(name, alternative_names))) stored,
  add column name_words text[] not null generated always as (long_words(folded(name))) stored;

create index organisation_by_word on organisation using gin (words);

-- Each word that stands in a name, or ever stood: there are few, however many organisations.
create table organisation_word (
  word text primary key,
  spellings text[] not null generated always as (spellings(word)) stored
);

create index organisation_word_by_spelling on organisation_word using gin (spellings);

create function keep_words() returns trigger language plpgsql as $$
begin
  insert into organisation_word (word)
  select distinct unnest(words) from written order by 1
  on conflict do nothing;
  return null;
end
$$;

create trigger words_of_new after insert on organisation
  referencing new table as written for each statement execute function keep_words();
create trigger words_of_changed after update on organisation
  referencing new table as written for each statement execute function keep_words();

insert into organisation_word (word) select distinct unnest(words) from organisation order by 1;

-- Whether more than a thousand organisations meet a condition on their words: then a page is read in the order of names, where the
-- next one is never far. The planner does not know, since its statistics say nothing of a word that is rare. No more than a hint,
-- so of a long list of hits a part is enough.
create function are_many(condition text) returns boolean
  language plpgsql stable
  set enable_seqscan = off
  set enable_indexscan = off
  set gin_fuzzy_search_limit = 20000
as $$
declare
  many boolean;
begin
  execute format('select count(*) > 1000 from (select from organisation where %s limit 1001) met', condition) into many;
  return many;
end
$$;

-- A setting of pg_trgm can be named once its library is loaded, as it is by a call.
select similarity('', '');

-- One page of a search, best first: whose code is $1 (102), whose names contain it (101). Where there is none of these: in whose
-- names stands each of its words of four letters or more, however ordered, without a slip (100), with one slip a word at most (98)
-- or with two (96); one less where it takes an alternative name. Where there is none of these either: whose names are like it
-- (word similarity in hundredths, at most 94), which finds the misspelt beginning of a word. A rank depends on nothing but the row
-- and the search, so a page begins exactly behind the row on which the one before ended, and who reads on does so in the same
-- ranks, whatever has been added since. Without a search all are 0, by name.
-- $1 search, $2 type, $3 region; null is anything. $4 rank, $5 name, $6 id to begin behind; null for the first page. $7 rows.
-- Planned for each search anew: a word that is in every name wants another plan than a name that is there once. Parallel
-- workers would cost more to start than a page costs.
-- Below 0.55 of similarity most hits are chance.
create or replace function organisations_found(text, text, text, int, text, uuid, int)
  returns table (rank int, organisation_id uuid)
  language plpgsql stable rows 20
  set plan_cache_mode = force_custom_plan
  set max_parallel_workers_per_gather = 0
  set pg_trgm.word_similarity_threshold = 0.55
as $$
#variable_conflict use_column
declare
  looked_for text := folded($1);
  shown int := 0;
  found_now int;
  spelt text[];
begin
  if $1 is null then
    return query
      select 0, id from organisation
      where ($2 is null or type = $2) and ($3 is null or lower(region) = lower($3))
        and ($4 is null or (name, id) > ($5, $6))
      order by name, id limit $7;
    return;
  end if;

  if $4 is null or $4 > 100 then
    return query
      with coded as (
        select 102 rank, name, id from organisation
        where (lower(code) = lower(btrim($1)) or lower(gss_code) = lower(btrim($1)))
          and ($2 is null or type = $2) and ($3 is null or lower(region) = lower($3))
          and ($4 is null or ($4 = 102 and (name, id) > ($5, $6)))
        order by name, id limit $7),
      containing as (
        select 101 rank, name, id from organisation
        where searched like '%' || regexp_replace(looked_for, '([%_\\])', '\\\1', 'g') || '%'
          and lower(code) <> lower(btrim($1)) and lower(gss_code) is distinct from lower(btrim($1))
          and ($2 is null or type = $2) and ($3 is null or lower(region) = lower($3))
          and ($4 is null or $4 = 102 or (name, id) > ($5, $6))
        order by name, id limit $7)
      select rank, id from (select * from coded union all select * from containing) found
      order by rank desc, name, id limit $7;
    get diagnostics shown = row_count;
    if shown > 0 or $4 is not null then
      return;
    end if;
  end if;

  if $4 is null or $4 >= 95 then
    -- Conditions for no slip, one and two: each word in one of the spellings that stand in names. Null where one has none.
    select array[
      case when count(*) = count(none) then string_agg(format('words && %L', none), ' and ') end,
      case when count(*) = count(one) then string_agg(format('words && %L', one), ' and ') end,
      case when count(*) = count(two) then string_agg(format('words && %L', two), ' and ') end]
    into spelt
    from (select array_agg(word) filter (where apart = 0) none, array_agg(word) filter (where apart <= 1) one,
                 array_agg(word) filter (where apart <= 2) two
          from unnest(long_words(looked_for)) said
          left join lateral (
            select word, slips(said, word) apart from organisation_word
            where spellings && spellings(said) and levenshtein_less_equal(said, word, 2) <= 2
            offset 0) near on true
          group by said) said;
    for tier in reverse 100..95 loop
      continue when $4 < tier or spelt[(102 - tier) / 2] is null;
      return query execute format(
        $sql$
        with met as %s (select name, id, type, region, words, name_words from organisation where %s)
        select $1, id from met
        where not %s and (%s) = ($1 %% 2 = 0)
          and ($2 is null or type = $2) and ($3 is null or lower(region) = lower($3))
          and ($4 is null or $4 > $1 or (name, id) > ($5, $6))
        order by name, id limit $7
        $sql$,
        case when are_many(spelt[(102 - tier) / 2]) then 'not materialized' else 'materialized' end,
        spelt[(102 - tier) / 2],
        coalesce('(' || spelt[(102 - tier) / 2 - 1] || ')', 'false'),
        replace(spelt[(102 - tier) / 2], 'words &&', 'name_words &&'))
        using tier, $2, $3, $4, $5, $6, $7 - shown;
      get diagnostics found_now = row_count;
      shown := shown + found_now;
      exit when shown >= $7;
    end loop;
    if shown > 0 or $4 is not null then
      return;
    end if;
  end if;

  return query
    select rank, id
    from (select least(94, (100 * word_similarity(looked_for, searched))::int) rank, name, id
          from organisation
          where looked_for <% searched
            and char_length(looked_for) >= 4
            and ($2 is null or type = $2) and ($3 is null or lower(region) = lower($3))) alike
    where $4 is null or $4 > rank or ($4 = rank and (name, id) > ($5, $6))
    order by rank desc, name, id limit $7;
end
$$;
