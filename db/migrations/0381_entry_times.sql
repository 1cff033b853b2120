-- When an entry was made, whoever asks: texts are replayed by it, also where the entry itself is about what one may not
-- see, in another compartment or above one's ceiling. A leaf of the record says its time anyway.
create function record_entered_at(p_index bigint) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp as $$
    select e.at from record_entry e where e.index = p_index $$;
revoke all on function record_entered_at from public;
grant execute on function record_entered_at to focalpoint_app, focalpoint_worker;
