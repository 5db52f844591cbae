-- What only a named reader may know goes to a topic of its own.
alter table outbox add restricted boolean not null default false;

-- What a link in a letter opens, without signing in. Only a hash of the link's token is kept.
create table personal_link (
  token_hash bytea       primary key,
  purpose    text        not null,
  subject_id uuid        not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index personal_link_of on personal_link (subject_id, purpose);
