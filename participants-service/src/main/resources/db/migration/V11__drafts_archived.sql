-- A draft that was opened by mistake is archived as it is, perhaps before it says what participants sign.
alter table cohort
  drop constraint says_what_is_signed,
  add constraint says_what_is_signed check (state in ('draft', 'archived') or commitment_text is not null);
