-- As the participant has named their assistant: what the registry knows of that person is not theirs to see.
alter table delegation
  add column given_name  text,
  add column family_name text,
  add column email       text;
update delegation d set given_name = p.given_name, family_name = p.family_name, email = p.email
from person p where p.id = d.person_id;
alter table delegation
  alter column given_name  set not null,
  alter column family_name set not null,
  alter column email       set not null;

create index delegation_by_participant on delegation (participant_id, id);
create index involvement_by_cohort on involvement (cohort_id, id);
create index person_by_words on person using gin ((given_name || ' ' || family_name) gin_trgm_ops);

-- Never reminded of anything.
alter table application_request drop column reminded_at;
