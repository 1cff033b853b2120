-- How near a place is known, and in which language something was said: what the source said itself, where what was
-- reported is a translation, and who translated it.

alter table evidence
  add column place_precision text check (place_precision in ('exact', 'near', 'area')),
  add column language text check (language ~ '^[a-z]{2}$'),
  add column original text check (original <> ''),
  add column translator text check (translator <> ''),
  add check (place_precision is null or place is not null),
  add check (original is null or language is not null),
  add check (translator is null or language is not null);

-- The original's words are searched with the rest.
create or replace view searched with (security_invoker = true) as
  select 'situation' as kind, s.id as thing_id, s.situation_id, null::uuid as document_id, null::uuid as leads_to,
      null::text as part, null::integer as number, (s.opened_at at time zone 'UTC')::date as day, s.name as title, concat_ws(E'\n', s.region, s.population) as said
    from situation s where s.ended_by is null
  union all
  select 'evidence', e.id, e.situation_id, null, null, null, e.number, coalesce(e.reported_on, e.event_to, e.event_from),
      e.title, concat_ws(E'\n', e.reported, e.original, e.place, e.citation)
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
