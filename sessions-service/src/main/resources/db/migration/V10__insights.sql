-- What the people and organisations of the programme are called, by the key that a text is searched for. Written with
-- the copies. Which of them a name belongs to is asked by nobody but who writes it anew.
create table programme_name (
  key      text not null,
  owner_id uuid not null,
  primary key (key, owner_id)
);
create index programme_name_of_owner on programme_name (owner_id);

-- Insights that wait for others among which they are shown. Neither who, nor when, nor of what session, nor an id.
create table held_insight (
  cohort_id   uuid not null,
  half_season text not null check (half_season in ('autumn', 'spring')),
  theme       text not null,
  text        text not null check (char_length(text) between 1 and 1000)
);
-- Sent twice, it is one.
create unique index held_insight_once on held_insight (cohort_id, half_season, theme, md5(text));

-- Insights that are shown. Those of a cohort and half-season are all written anew, in random order, whenever others join
-- them; the ids are random and stay.
create table insight (
  id          uuid primary key,
  cohort_id   uuid not null,
  half_season text not null check (half_season in ('autumn', 'spring')),
  theme       text not null,
  text        text not null
);
create index insight_of_cohort on insight (cohort_id, id);
