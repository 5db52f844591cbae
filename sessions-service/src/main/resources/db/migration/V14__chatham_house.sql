-- Whether the programme team expected somebody at a session when it began, kept once an invitation changes after that;
-- null: what the invitation says now (docs/decisions/attendance.md).
alter table invitation add column expected_at_start boolean;

-- When those were invited whose session has begun is not known any more.
update invitation i set expected_at_start = false
from session s
where s.id = i.session_id and s.confidentiality = 'CHATHAM_HOUSE' and s.starts_at_utc <= now();
