-- The number of what is searched stands beside its words, so that a register narrowed by a word that is nearly
-- everywhere gets its newest page without the rest being looked up.

alter table search_entry add column number integer;
update search_entry e set number = s.number from searched s where s.thing_id = e.thing_id and s.number is not null;

create or replace function keep_searched(p_thing uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Two acts on one thing (two dissents from a decision) come one after the other; the second then reads both.
  perform pg_advisory_xact_lock(hashtextextended(p_thing::text, 150));
  delete from search_entry where thing_id = p_thing;
  insert into search_entry (thing_id, kind, situation_id, document_id, number, day, in_title, words)
    select s.thing_id, s.kind, s.situation_id, s.document_id, s.number,
      coalesce(s.day,
        (select e.at::date from thing t join record_entry e on e.act_id = t.made_by where t.id = s.thing_id),
        current_date),
      words_of(h.title), words_of(h.title || E'\n' || s.said)
    from searched s cross join lateral (select case when s.leads_to is null then s.title else '' end as title) h
    where s.thing_id = p_thing;
end $$;

-- The evidence of a situation that has words that begin as was typed: the newest p_most before number p_before, where
-- these are given.
drop function evidence_with_words(uuid, text);
create function evidence_with_words(p_situation uuid, p_text text, p_before integer, p_most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
    select e.thing_id from search_entry e
    where e.words @@ begun_words(p_text) and e.kind = 'evidence' and e.situation_id = p_situation
      and (p_before is null or e.number < p_before)
      and (session_user = 'focalpoint_worker' or e.situation_id in (select visible_situations()))
    order by e.number desc limit p_most $$;
revoke all on function evidence_with_words from public;
grant execute on function evidence_with_words to focalpoint_app;
