-- A person can do without reminders; what they must know comes all the same.
alter table person add reminders boolean not null default true;
