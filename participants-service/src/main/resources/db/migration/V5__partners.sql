create table partner (
  id              uuid   primary key,
  version         bigint not null,
  name            text   not null,
  kind            text   not null check (kind in ('employer', 'sponsor', 'delivery')),
  client_id       text   not null unique,
  organisation_id uuid   references organisation,
  cohort_ids      uuid[] not null default '{}',  -- granted: what the partner's machine may look into
  constraint employer_is_an_organisation check (kind <> 'employer' or organisation_id is not null)
);
create index partner_by_name on partner (name, id);

-- A partner's own ids: one a thing and one thing an id. They are compared byte by byte, in any script.
create table external_person_id (
  partner_id  uuid not null references partner,
  person_id   uuid not null references person on delete cascade,
  external_id text not null check (char_length(external_id) between 1 and 200),
  primary key (partner_id, person_id),
  unique (partner_id, external_id)
);

create table external_organisation_id (
  partner_id      uuid not null references partner,
  organisation_id uuid not null references organisation,
  external_id     text not null check (char_length(external_id) between 1 and 200),
  primary key (partner_id, organisation_id),
  unique (partner_id, external_id)
);
