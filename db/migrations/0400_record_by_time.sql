-- An auditor narrows the record, and the log of what was read, to some days.
create index record_entry_when on record_entry ((coalesce(effective_at, at)), index);
create index access_log_when on access_log (at, id);
create index access_log_of_member on access_log (member_id, at, id);
