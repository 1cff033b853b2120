-- Search over evidence, sources, assessments, minutes, motions, decisions, meetings and situations. What is searched
-- of each stands in one view, which its reader asks under their own row-level security. Beside it lies an index of
-- words, kept by triggers, that no role may read: an operator of full text is not leakproof, so row-level security
-- would keep it from its index. One function asks it, and draws both walls itself.

-- The letters alone: small, without accents, ligatures written out, every quotation mark the one that quotes. Without
-- extensions, which many administrations do not grant; and alike whatever the database's locale says is a letter. A
-- solidus or an angle bracket would make paths and tags of words.
create function folded(p_text text) returns text
  language sql immutable strict parallel safe
  return replace(replace(replace(
      translate(
        lower(regexp_replace(
          translate(normalize(p_text, nfkd), U&'\201C\201D\201E\00AB\00BB\2010\2212', '"""""--'),
          U&'[\0300-\036F]', '', 'g')),
        U&'\00F8\0111\0142\0131/<>&\2018\2019\02BC\2013\2014\2026\00B0\00B7\2022\2032\2033', 'odli'
          || repeat(' ', 15)),
      U&'\0153', 'oe'), U&'\00E6', 'ae'), U&'\00DF', 'ss');

-- The words of a text, each as English and as French takes it to its stem, with its places, so that phrases are found;
-- and as it was written, for lists that are narrowed while one types. What comes after
-- 100,000 letters is not searched, since an index of words has an end.
create function words_of(p_text text) returns tsvector
  language sql immutable strict parallel safe
  begin atomic
    select to_tsvector('pg_catalog.english', f.said) || to_tsvector('pg_catalog.french', f.said)
      || strip(to_tsvector('pg_catalog.simple', f.said))
    from (select left(folded(left(p_text, 100000)), 100000) as said offset 0) f;
  end;

-- What somebody typed, as one asks a search engine: words, "a phrase", or, -without. Nothing typed is a fault.
create function asked_words(p_text text) returns tsquery
  language sql immutable strict parallel safe
  return websearch_to_tsquery('pg_catalog.english', folded(p_text))
    || websearch_to_tsquery('pg_catalog.french', folded(p_text));

-- The same for a list that is narrowed while one types: each word, or what begins with it.
create function begun_words(p_text text) returns tsquery
  language plpgsql immutable strict parallel safe set search_path = pg_catalog, public, pg_temp as $$
declare
  v_all tsquery := '';
  v_word text;
begin
  for v_word in select t.token from ts_parse('default', folded(p_text)) t where t.tokid not in (12, 13, 14, 23) loop
    v_all := v_all && (plainto_tsquery('english', v_word) || plainto_tsquery('french', v_word)
      || ('''' || replace(replace(v_word, '\', '\\'), '''', '''''') || ''':*')::tsquery);
  end loop;
  return v_all;
end $$;

-- The words of a text as its log had them at a row, without its open suggestions: the worker writes them. It can
-- always be made again and proves nothing.
create table document_words (
  document_id uuid primary key references document (id),
  sequence bigint not null,
  said text not null,
  written_on date not null
);
alter table document_words enable row level security;
create policy compartment on document_words for select to focalpoint_app
  using (document_id in (select id from document));
create policy worker on document_words to focalpoint_worker using (true) with check (true);
grant select on document_words to focalpoint_app;
grant select, insert, update on document_words to focalpoint_worker;

-- What is searched of a thing: its title, what else it says, the day it is about, the document it is hidden with and,
-- where the thing has no page of its own, what has. Whoever asks sees what their row-level security shows. Grades,
-- rivals, forecasts, votes and identities are not in it.
create view searched with (security_invoker = true) as
  select 'situation' as kind, s.id as thing_id, s.situation_id, null::uuid as document_id, null::uuid as leads_to,
      null::text as part, null::integer as number, (s.opened_at at time zone 'UTC')::date as day, s.name as title, concat_ws(E'\n', s.region, s.population) as said
    from situation s where s.ended_by is null
  union all
  select 'evidence', e.id, e.situation_id, null, null, null, e.number, coalesce(e.reported_on, e.event_to, e.event_from),
      e.title, concat_ws(E'\n', e.reported, e.place, e.citation)
    from evidence e where e.ended_by is null
  union all
  select 'source', s.id, s.situation_id, null, null, null, null, null, s.name, s.note from source s where s.ended_by is null
  union all
  select case when d.assessment_id is not null then 'assessment' when d.meeting_id is not null then 'minutes' else 'motion' end,
      d.id, d.situation_id, d.id, coalesce(d.meeting_id, d.motion_id), d.section, null, w.written_on, d.title, coalesce(w.said, '')
    from document d left join document_words w on w.document_id = d.id
  union all
  select 'motion', m.id, m.situation_id, null, null, null, null, null, m.question, '' from motion m where m.ended_by is null
  union all
  select 'decision', d.id, d.situation_id, null, null, null, d.number, (d.decided_at at time zone 'UTC')::date, d.title,
      concat_ws(E'\n', d.text, d.question, d.rationale, d.chair_reasons, d.conditions, d.legal_basis,
        (select string_agg(x.text, E'\n' order by x.at) from decision_dissent x where x.decision_id = d.id),
        (select string_agg(a.what, E'\n' order by a.number) from decision_action a
          where a.decision_id = d.id and a.ended_by is null))
    from decision d
  union all
  select 'meeting', m.id, m.situation_id, null, null, null, null, (m.starts_at at time zone m.time_zone)::date, m.title,
      concat_ws(E'\n', m.place, (select string_agg(p.title, E'\n' order by p.place) from agenda_point p
        where p.meeting_id = m.id and p.ended_by is null))
    from meeting m where m.ended_by is null;
grant select on searched to focalpoint_app;

-- The index of words. Its day is never missing: what is about no day is of the day it was entered. The title of a text
-- that is that of its meeting or motion counts there.
create table search_entry (
  thing_id uuid primary key,
  kind text not null,
  situation_id uuid not null,
  document_id uuid,
  day date not null,
  in_title tsvector not null,
  words tsvector not null
);
alter table search_entry enable row level security;
alter table search_entry alter column words set storage external;
create index search_entry_in_title on search_entry using gin (in_title);
create index search_entry_words on search_entry using gin (words);

create function keep_searched(p_thing uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Two acts on one thing (two dissents from a decision) come one after the other; the second then reads both.
  perform pg_advisory_xact_lock(hashtextextended(p_thing::text, 150));
  delete from search_entry where thing_id = p_thing;
  insert into search_entry (thing_id, kind, situation_id, document_id, day, in_title, words)
    select s.thing_id, s.kind, s.situation_id, s.document_id,
      coalesce(s.day,
        (select e.at::date from thing t join record_entry e on e.act_id = t.made_by where t.id = s.thing_id),
        current_date),
      words_of(h.title), words_of(h.title || E'\n' || s.said)
    from searched s cross join lateral (select case when s.leads_to is null then s.title else '' end as title) h
    where s.thing_id = p_thing;
end $$;
create function keep_searched() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_searched((to_jsonb(new) ->> tg_argv[0])::uuid);
  return null;
end $$;
revoke all on function keep_searched(uuid), keep_searched() from public;

create trigger keep_searched after insert or update on situation for each row execute function keep_searched('id');
create trigger keep_searched after insert or update on evidence for each row execute function keep_searched('id');
create trigger keep_searched after insert or update on source for each row execute function keep_searched('id');
create trigger keep_searched after insert or update on motion for each row execute function keep_searched('id');
create trigger keep_searched after insert or update on meeting for each row execute function keep_searched('id');
create trigger keep_searched after insert or update on agenda_point
  for each row execute function keep_searched('meeting_id');
create trigger keep_searched after insert on decision for each row execute function keep_searched('id');
create trigger keep_searched after insert on decision_dissent
  for each row execute function keep_searched('decision_id');
create trigger keep_searched after insert or update on decision_action
  for each row execute function keep_searched('decision_id');
-- Not when a document grows: that is a keystroke, and its words come when the worker has read them.
create trigger keep_searched after insert on document for each row execute function keep_searched('id');
create trigger keep_searched after insert or update on document_words
  for each row execute function keep_searched('document_id');

-- All at once and without the locks that `keep_searched` takes one by one: a transaction has only so many.
insert into search_entry (thing_id, kind, situation_id, document_id, day, in_title, words)
  select s.thing_id, s.kind, s.situation_id, s.document_id,
    coalesce(s.day,
      (select e.at::date from thing t join record_entry e on e.act_id = t.made_by where t.id = s.thing_id),
      current_date),
    words_of(h.title), words_of(h.title || E'\n' || s.said)
  from searched s cross join lateral (select case when s.leads_to is null then s.title else '' end as title) h;

-- What the transaction's actor may see and that has the words: first what has them in its title, then the rest, the
-- newest day first; after the place p_after_*. p_known are sources that the actor found by who they are. The table is
-- never read from end to end: its rows are small, but to look into the words of each takes forty times as long as to
-- ask their index, which the planner does not reckon with.
create function find_words(
  p_text text, p_kind text, p_situation uuid, p_from date, p_until date, p_known uuid[],
  p_after_titled boolean, p_after_day date, p_after_thing uuid, p_most integer
) returns table (thing_id uuid, kind text, situation_id uuid, titled boolean, day date)
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
  set enable_seqscan = off as $$
declare
  v_asked tsquery := asked_words(p_text);
  v_seen uuid[] := array(select visible_situations());
  v_hidden uuid[] := array(select hidden_documents());
  -- What a title does not say the text may.
  v_excludes boolean := position('!' in v_asked::text) > 0;
  -- Where two words stand is in no index: what has a phrase's words is looked into from the newest, until enough is found.
  v_has tsquery := case when position('<' in v_asked::text) > 0 and not v_excludes
    then regexp_replace(v_asked::text, '<(-|[0-9]+)>', '&', 'g')::tsquery else v_asked end;
  v_found integer := 0;
begin
  if p_situation is not null then
    v_seen := array(select s from unnest(v_seen) s where s = p_situation);
  end if;
  if p_after_titled is distinct from false then
    return query select e.thing_id, e.kind, e.situation_id, true, e.day from search_entry e
      where ((e.in_title @@ v_asked and (not v_excludes or e.words @@ v_asked)) or e.thing_id = any (p_known))
        and e.situation_id = any (v_seen) and (e.document_id is null or e.document_id <> all (v_hidden))
        and (p_kind is null or e.kind = p_kind)
        and (p_from is null or e.day >= p_from) and (p_until is null or e.day <= p_until)
        and (p_after_titled is null or (e.day, e.thing_id) < (p_after_day, p_after_thing))
      order by e.day desc, e.thing_id desc limit p_most;
    get diagnostics v_found = row_count;
  end if;
  if v_found < p_most then
    return query select w.thing_id, w.kind, w.situation_id, false, w.day from (
        select e.thing_id, e.kind, e.situation_id, e.day, e.words from search_entry e
        where e.words @@ v_has and not (e.in_title @@ v_asked) and e.thing_id <> all (p_known)
          and e.situation_id = any (v_seen) and (e.document_id is null or e.document_id <> all (v_hidden))
          and (p_kind is null or e.kind = p_kind)
          and (p_from is null or e.day >= p_from) and (p_until is null or e.day <= p_until)
          and (p_after_titled is distinct from false or (e.day, e.thing_id) < (p_after_day, p_after_thing))
        order by e.day desc, e.thing_id desc offset 0
      ) w
      where v_has = v_asked or w.words @@ v_asked order by w.day desc, w.thing_id desc limit p_most - v_found;
  end if;
end $$;

-- The evidence of a situation that has words that begin as was typed.
create function evidence_with_words(p_situation uuid, p_text text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
    select e.thing_id from search_entry e
    where e.words @@ begun_words(p_text) and e.kind = 'evidence' and e.situation_id = p_situation
      and (session_user = 'focalpoint_worker' or e.situation_id in (select visible_situations())) $$;

revoke all on function find_words, evidence_with_words from public;
grant execute on function find_words, evidence_with_words to focalpoint_app;
