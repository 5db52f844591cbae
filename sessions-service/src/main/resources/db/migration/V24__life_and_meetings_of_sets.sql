-- A set is open, closed, or carried on by those of its members who want to, without the programme.
alter table learning_set
  add state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'CARRIED_ON')),
  add next_facilitator_id uuid,
  add next_from           date,
  add constraint next_facilitator_from_a_day check ((next_facilitator_id is null) = (next_from is null));

-- What a member wants to become of the set; null for nothing said.
alter table learning_set_member add wish text check (wish in ('CLOSE', 'CARRY_ON'));

-- For whoever holds the set next, from who holds it; gone once the set ends.
create table hand_over_note (
  learning_set_id uuid primary key references learning_set,
  text            text not null
);
