-- The realm roles that this service has given to an account: those and no others it takes away again.
alter table account add roles text[] not null default '{}';
update account a
set roles = p.roles || case when exists (select from participant where person_id = p.id and signed_at is not null)
                            then array ['participant'] else array []::text[] end
from person p where p.id = a.person_id;

-- What a facilitator or coach takes on.
create table practice (
  person_id uuid   primary key references person,
  version   bigint not null,
  capacity  int    not null check (capacity between 0 and 50),
  themes    text[] not null default '{}'
);
create table practice_conflict (
  person_id            uuid not null references practice,
  position             int  not null,
  with_person_id       uuid references person,
  with_organisation_id uuid references organisation,
  reason               text,
  primary key (person_id, position),
  check (num_nonnulls(with_person_id, with_organisation_id) = 1)
);

-- A person's part in a cohort beside its participants.
create table involvement (
  id             uuid        primary key,
  version        bigint      not null,
  cohort_id      uuid        not null references cohort,
  person_id      uuid        not null references person,
  part           text        not null
                 check (part in ('facilitator', 'coach', 'contributor', 'critical-friend', 'guest', 'rater')),
  rater_group    text        check (rater_group in ('set-peer', 'team', 'member', 'partner', 'citizen')),
  participant_id uuid        references participant,
  state          text        not null check (state in ('invited', 'accepted', 'declined', 'withdrawn', 'ended')),
  invited_at     timestamptz not null,
  answered_at    timestamptz,
  ended_at       timestamptz,
  check ((part = 'rater') = (rater_group is not null)),
  check (part <> 'rater' or participant_id is not null)
);
create unique index involvement_now on involvement (cohort_id, person_id, part, participant_id)
  nulls not distinct where state in ('invited', 'accepted');
create index involvement_of_person on involvement (person_id, id);
create index involvement_about on involvement (participant_id, id);

-- What a participant lets their office do.
create table delegation (
  id             uuid        primary key,
  version        bigint      not null,
  participant_id uuid        not null references participant,
  person_id      uuid        not null references person,
  permissions    text[]      not null,
  granted_at     timestamptz not null,
  revoked_at     timestamptz
);
create unique index delegation_now on delegation (participant_id, person_id) where revoked_at is null;
create index delegation_of_person on delegation (person_id, id);
