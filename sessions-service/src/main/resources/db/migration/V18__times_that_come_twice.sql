-- Of times that come twice, when the clocks go back, the later is meant; as of a session's.
alter table poll_option add overlap_later boolean not null default false;
alter table poll_option drop constraint poll_option_poll_id_starts_at_ends_at_key;
alter table poll_option add unique (poll_id, starts_at, ends_at, overlap_later);
alter table exchange_date add overlap_later boolean not null default false;
