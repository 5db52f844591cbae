-- What a learning set works with: its ground rules, and its members' issues and actions. What is said in a set stays in it, so
-- none of this has an event or an audit row (docs/decisions/learning-sets.md).
create table ground_rules (
  learning_set_id uuid   primary key references learning_set,
  version         bigint not null,  -- 0 is what is proposed to every set
  points          text[] not null
);

-- The newest version that somebody has agreed to.
create table ground_rules_agreement (
  learning_set_id uuid   not null references ground_rules,
  person_id       uuid   not null,
  version         bigint not null,
  primary key (learning_set_id, person_id)
);

-- Its words are wiped when it is withdrawn.
create table set_issue (
  id              uuid        primary key,
  version         bigint      not null,
  learning_set_id uuid        not null references learning_set,
  participant_id  uuid        not null,  -- who brought it
  rules_version   bigint      not null,  -- of the ground rules under which
  title           text,
  about           text,
  state           text        not null check (state in ('OPEN', 'RESOLVED', 'WITHDRAWN')),
  resolution      text,
  brought_at      timestamptz not null,
  ended_at        timestamptz,
  check ((state = 'WITHDRAWN') = (title is null) and (title is null) = (about is null)),
  check ((state = 'RESOLVED') = (resolution is not null)),
  check ((state = 'OPEN') = (ended_at is null))
);
create index set_issue_of_set on set_issue (learning_set_id, id);
create index set_issue_of_participant on set_issue (participant_id, learning_set_id);

create table set_action (
  id              uuid        primary key,
  version         bigint      not null,
  learning_set_id uuid        not null references learning_set,
  participant_id  uuid        not null,  -- whose it is
  rules_version   bigint      not null,  -- of the ground rules under which it was agreed
  issue_id        uuid        references set_issue,
  session_id      uuid        references session,  -- the meeting at which it was agreed
  what            text        not null,
  due_on          date        not null,
  state           text        not null check (state in ('OPEN', 'DONE', 'DROPPED')),
  drop_reason     text,
  agreed_at       timestamptz not null,
  changed_at      timestamptz,
  ended_at        timestamptz,
  late            boolean     not null,  -- followed through after its day at least once
  check ((state = 'DROPPED') = (drop_reason is not null)),
  check ((state = 'OPEN') = (ended_at is null))
);
create index set_action_of_set on set_action (learning_set_id, id);
create index set_action_of_participant on set_action (participant_id, learning_set_id);
create index set_action_of_issue on set_action (issue_id) where issue_id is not null;

-- What an action said before.
create table set_action_change (
  action_id      uuid        not null references set_action on delete cascade,
  action_version bigint      not null,
  what           text        not null,
  due_on         date        not null,
  changed_at     timestamptz not null,
  primary key (action_id, action_version)
);
