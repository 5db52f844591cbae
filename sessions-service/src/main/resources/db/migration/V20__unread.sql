-- Written, and read by nothing here.
alter table organisation drop column ended_on;
alter table season_plan drop column made_at;
