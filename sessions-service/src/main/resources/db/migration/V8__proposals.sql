-- What participants would like to meet for: proposals, who backs them, and what is said about them.
create table proposal (
  id                uuid        primary key,
  version           bigint      not null,
  cohort_id         uuid        not null,
  author_id         uuid        not null,  -- a person
  title             text        not null,
  about             text        not null,
  format            text        not null check (format in ('ROUNDTABLE', 'REFLECTIVE_PRACTICE', 'PLACE_SESSION')),
  themes            text[]      not null,
  outcomes          text[]      not null,
  state             text        not null check (state in ('OPEN', 'TURNED', 'WITHDRAWN', 'CLOSED')),
  proposed_at       timestamptz not null,
  close_reason      text,
  session_id        uuid        unique references session,
  others_from       timestamptz,  -- when those who do not back it are invited; null for never
  others_settled_at timestamptz,  -- when that was done, or found to make no sense any more
  check ((state = 'TURNED') = (session_id is not null)),
  check ((state = 'CLOSED') = (close_reason is not null)),
  check (others_from is null or session_id is not null),
  check (others_settled_at is null or others_from is not null)
);
create index proposal_of_cohort on proposal (cohort_id, id desc);
create index proposal_whose_others_wait on proposal (others_from)
  where others_from is not null and others_settled_at is null;

create table backing (
  proposal_id uuid        not null references proposal,
  person_id   uuid        not null,
  place       bigint      not null generated always as identity,  -- the order in which they backed it
  backed_at   timestamptz not null,
  primary key (proposal_id, person_id)
);
create index backing_in_order on backing (proposal_id, place);

create table proposal_comment (
  id             uuid        primary key,
  proposal_id    uuid        not null references proposal,
  author_id      uuid,  -- a person; null for one of the programme team whose account has none
  by_team        boolean     not null,
  text           text,  -- wiped when it is removed
  written_at     timestamptz not null,
  removed_at     timestamptz,
  removed_by     text        check (removed_by in ('AUTHOR', 'TEAM')),
  removal_reason text,
  check (by_team or author_id is not null),
  check ((text is null) = (removed_at is not null)),
  check ((removed_by is null) = (removed_at is null)),
  check (removal_reason is null or removed_by = 'TEAM')
);
create index comment_of_proposal on proposal_comment (proposal_id, id);
