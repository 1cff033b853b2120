-- Words in the log of decisions, whatever its length. To look into the words of a row takes forty times as long as the
-- planner reckons, so the way is chosen here. What is frequent is found by walking from the newest: 1,500 rows take some
-- 25 ms, and hold a page of every word that is in one of thirty. What is rarer is asked of the index of words, which then
-- finds few; where two words stand is in no index, so of a phrase it finds those with its words, and they are looked into
-- from the newest until there is a page.
create or replace function find_decisions(
  p_text text, p_pillars integer[], p_state text, p_nature text, p_lead uuid, p_situation uuid,
  p_from timestamptz, p_until timestamptz, p_after_at timestamptz, p_after_id uuid, p_most integer
) returns table (id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
  set enable_seqscan = off as $$
declare
  v_asked tsquery := asked_words(p_text);
  v_seen uuid[] := array(select visible_situations());
  v_has tsquery := case when position('<' in v_asked::text) > 0 and position('!' in v_asked::text) = 0
    then regexp_replace(v_asked::text, '<(-|[0-9]+)>', '&', 'g')::tsquery else v_asked end;
  v_found uuid[];
begin
  select array_agg(f.id) into v_found from (
    select w.id from (
      select s.id, s.decided_at from decision_standing s
      where s.ended_by is null and s.situation_id = any (v_seen)
        and (p_pillars is null or s.pillars @> p_pillars)
        and (p_state is null or s.state = p_state) and (p_nature is null or s.nature = p_nature)
        and (p_lead is null or s.lead_ministry_id = p_lead)
        and (p_situation is null or s.situation_id = p_situation)
        and (p_from is null or s.decided_at >= p_from) and (p_until is null or s.decided_at < p_until)
        and (p_after_at is null or (s.decided_at, s.id) < (p_after_at, p_after_id))
      order by s.decided_at desc, s.id desc limit 1500
    ) w join search_entry e on e.thing_id = w.id
    where e.words @@ v_asked order by w.decided_at desc, w.id desc limit p_most
  ) f;
  if cardinality(v_found) = p_most then
    return query select u.one from unnest(v_found) with ordinality u (one, place) order by u.place;
    return;
  end if;
  return query
    with hit as materialized (
      select e.thing_id from search_entry e
      where e.words @@ v_has and e.kind = 'decision' and e.situation_id = any (v_seen)
    ), placed as materialized (
      select s.id, s.decided_at from hit join decision_standing s on s.id = hit.thing_id
      where s.ended_by is null
        and (p_pillars is null or s.pillars @> p_pillars)
        and (p_state is null or s.state = p_state) and (p_nature is null or s.nature = p_nature)
        and (p_lead is null or s.lead_ministry_id = p_lead)
        and (p_situation is null or s.situation_id = p_situation)
        and (p_from is null or s.decided_at >= p_from) and (p_until is null or s.decided_at < p_until)
        and (p_after_at is null or (s.decided_at, s.id) < (p_after_at, p_after_id))
      order by s.decided_at desc, s.id desc
    )
    select placed.id from placed
    where v_has = v_asked
      or exists (select from search_entry e where e.thing_id = placed.id and e.words @@ v_asked)
    order by placed.decided_at desc, placed.id desc limit p_most;
end $$;
