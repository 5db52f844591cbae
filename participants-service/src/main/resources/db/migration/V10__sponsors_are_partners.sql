-- An id that is no partner's said nothing; nobody had looked.
update cohort_sponsor set partner_id = null
where partner_id is not null and not exists (select from partner where partner.id = partner_id);

alter table cohort_sponsor add foreign key (partner_id) references partner;
