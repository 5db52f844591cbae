-- What somebody's part in a cohort is asked to: when they leave it, and for their assistant.
create index invitation_of_participant on invitation (participant_id, id);
