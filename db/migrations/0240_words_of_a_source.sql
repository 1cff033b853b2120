-- As before, and of one source where one is given, so that what it has of a word that is nearly everywhere is not looked
-- for among what everybody has of it.
drop function evidence_with_words(uuid, text, integer, integer);
create function evidence_with_words(p_situation uuid, p_text text, p_source uuid, p_before integer, p_most integer)
  returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off
  set plan_cache_mode = force_custom_plan as $$
begin
  return query select e.thing_id from search_entry e
    where e.words @@ begun_words(p_text) and e.kind = 'evidence' and e.situation_id = p_situation
      and (p_source is null
        or e.thing_id in (select v.id from evidence v where v.source_id = p_source and v.ended_by is null))
      and (p_before is null or e.number < p_before)
      and (session_user = 'focalpoint_worker' or e.situation_id in (select visible_situations()))
      and e.thing_id not in (select hidden_evidence())
    order by e.number desc limit p_most;
end $$;
revoke all on function evidence_with_words from public;
grant execute on function evidence_with_words to focalpoint_app;
