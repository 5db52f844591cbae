-- That a request was accepted once: the host goes on seeing it, whatever became of it.
alter table visit_request add accepted_at timestamptz;
update visit_request set accepted_at = decided_at where state = 'ACCEPTED';

-- Declined without the host having seen it, as where a conflict of interest stood in the way.
alter table visit_request add kept_from_host boolean not null default false;

-- How often a device has sent its answer. It goes with the answer when the prompt is closed.
alter table prompt_answer add sent int not null default 1;
