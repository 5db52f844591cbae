-- Nothing reads these any more.
alter table organisation drop column ended_on;
alter table season_plan drop column made_at;
drop sequence waiting_number;
