-- What a mail says to its reader's calendar: an iCalendar object, wiped with the bodies, and its method.
alter table mail add calendar text;
alter table mail add calendar_method text check (calendar_method in ('REQUEST', 'CANCEL'));
alter table mail add check (calendar is null or calendar_method is not null);
