-- How widely each piece of evidence may travel. A piece above its reader's ceiling does not exist for them: neither it,
-- nor its links, grades and files, nor the record's entries about it. What is computed from all evidence counts it for
-- everybody, and is given no more of it than computing needs.

-- Its id is the evidence's. Without one the situation's own marking holds.
create table evidence_marking (
  id uuid not null,
  situation_id uuid not null references thing (id),
  marking text not null check (marking in ('unclassified', 'restricted', 'confidential', 'secret')),
  -- null where it was marked as it was attached
  reason text check (reason <> ''),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('evidence_marking');
call guard_situation('evidence_marking');
create index evidence_marking_in_force on evidence_marking (situation_id) where ended_by is null;

-- Evidence of the actor's own situations that is above their ceiling there: none for most, at once. Only what bears a
-- marking of its own is looked at, unless the situation itself is above the ceiling.
create function hidden_evidence() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    with below as materialized (
      select held.situation_id, max(marking_rank(held.ceiling)) as reach from mandate held
      where held.member_id = current_actor() and held.ended_by is null and held.situation_id is not null
      group by held.situation_id
      having max(marking_rank(held.ceiling)) < marking_rank('secret') and not (select is_auditor())
    )
    select m.id from below join evidence_marking m on m.situation_id = below.situation_id and m.ended_by is null
    where marking_rank(m.marking) > below.reach
    union all
    select e.id from below
    join situation around on around.id = below.situation_id and around.ended_by is null
      and marking_rank(around.marking) > below.reach
    join evidence e on e.situation_id = below.situation_id and e.ended_by is null
    where not exists (select from evidence_marking m where m.id = e.id and m.ended_by is null) $$;

create function hidden_evidence_files() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    select f.id from evidence_file f where f.ended_by is null and f.evidence_id in (select hidden_evidence()) $$;

-- As before, and hidden evidence with all that belongs to it.
create or replace function hidden_things() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    with hidden as materialized (select h as id from hidden_documents() h),
      pieces as materialized (select h as id from hidden_evidence() h)
    select id from hidden
    union all select t.id from thing t join hidden on t.document_id = hidden.id
    union all select id from pieces
    union all select l.id from pieces join evidence_link l on l.evidence_id = pieces.id and l.ended_by is null
    union all select g.id from pieces join grade g on g.evidence_id = pieces.id and g.ended_by is null
    union all select f.id from pieces join evidence_file f on f.evidence_id = pieces.id and f.ended_by is null
    union all select c.id from pieces join consistency c on c.evidence_id = pieces.id
    union all select a.id from pieces join contested_answer a on a.evidence_id = pieces.id
    union all select r.id from pieces join grade_request r on r.evidence_id = pieces.id
    union all select k.id from pieces join kept_grade k on k.evidence_id = pieces.id
    union all select c.id from pieces join conflict c on c.about_id = pieces.id $$;
create index consistency_of_evidence on consistency (evidence_id);
create index contested_answer_of_evidence on contested_answer (evidence_id);
create index grade_request_of_evidence on grade_request (evidence_id);
create index conflict_of_thing on conflict (about_id);

-- Acts whose content tells of hidden evidence though they are about something else: an import of many rows is one act.
create function hidden_openings() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    select hidden_acts()
    union all select e.made_by from evidence e where e.id in (select hidden_evidence()) $$;

-- What `intake` needs to go on: which lines of a file were entered, whatever they became.
create function entered_lines(p_intake uuid) returns setof integer
  language sql stable security definer set search_path = public, pg_temp as $$
    select r.line from intake_row r where r.intake_id = p_intake
      and (session_user = 'focalpoint_worker' or r.situation_id in (select visible_situations())) $$;

revoke all on function hidden_evidence, hidden_evidence_files, hidden_openings, entered_lines from public;
grant execute on function hidden_evidence, hidden_evidence_files, hidden_openings, entered_lines
  to focalpoint_app, focalpoint_worker;

-- A table whose rows belong each to one piece of evidence, or to a file of one: the column that names it, and the
-- function that knows which are hidden. A row that names none is for everybody in the situation.
create procedure guard_evidence(t regclass, p_column text, p_hidden text default 'hidden_evidence') language plpgsql as $$
declare
  v_seen text := format('situation_id in (select visible_situations()) and (%1$I is null or %1$I not in (select %2$I()))',
    p_column, p_hidden);
begin
  execute format('drop policy compartment on %s', t);
  execute format('create policy compartment on %1$s to focalpoint_app using (%2$s) with check (%2$s)', t, v_seen);
end $$;
call guard_evidence('evidence', 'id');
call guard_evidence('evidence_marking', 'id');
-- Between the marking that ends and the one that follows the situation's holds, which may be above who marks.
alter policy compartment on evidence_marking with check (situation_id in (select visible_situations()));
call guard_evidence('evidence_link', 'evidence_id');
call guard_evidence('grade', 'evidence_id');
call guard_evidence('evidence_file', 'evidence_id');
call guard_evidence('evidence_standing', 'evidence_id');
call guard_evidence('consistency', 'evidence_id');
call guard_evidence('contested_answer', 'evidence_id');
call guard_evidence('grade_request', 'evidence_id');
call guard_evidence('kept_grade', 'evidence_id');
call guard_evidence('conflict', 'about_id');
call guard_evidence('intake_row', 'id');
call guard_evidence('file_arrival', 'id', 'hidden_evidence_files');
call guard_evidence('file_claims', 'id', 'hidden_evidence_files');
call guard_evidence('file_copy', 'file_id', 'hidden_evidence_files');
call guard_evidence('file_check', 'file_id', 'hidden_evidence_files');

-- A notice that only says what became of hidden evidence is hidden with it.
drop policy compartment on decision_notice;
create policy compartment on decision_notice to focalpoint_app using (
  situation_id in (select visible_situations())
  and (not (select exists (select from hidden_evidence())) or changes = '[]' or exists (
    select from jsonb_array_elements(changes) c
    where c ->> 'evidence' is null or (c ->> 'evidence')::uuid not in (select hidden_evidence())))
) with check (situation_id in (select visible_situations()));

drop policy compartment on record_opening;
create policy compartment on record_opening for select to focalpoint_app using (
  (situation_id in (select visible_situations()) or (situation_id is null and (select is_auditor())))
  and act_id not in (select hidden_openings())
);

-- Hidden evidence as a snapshot keeps it (server/evidence/rules/frozen-evidence.ts), but for its origin group, which
-- follows from all evidence together.
create function hidden_pieces(p_situation uuid, p_as_of bigint) returns table (id uuid, piece jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
    with hidden as materialized (select h as id from hidden_evidence() h),
      links as (
        select l.evidence_id, jsonb_agg(jsonb_build_object('id', l.id, 'actor', l.actor_id, 'crime', l.crime,
          'element', l.element, 'direction', l.direction) order by l.actor_id, l.crime, l.element, l.id) as list
        from evidence_link l
        where l.evidence_id in (select h.id from hidden h) and held_at(l.made_by, l.ended_by, p_as_of)
        group by l.evidence_id),
      judged as (
        select g.evidence_id, in_conflict(g.grader_id, g.evidence_id, p_as_of) as is_set_aside,
          act_index(first.made_by) as place, jsonb_build_object('grader', g.grader_id, 'ministry', g.ministry_id,
            'reliability', g.reliability, 'credibility', g.credibility, 'directness', g.directness,
            'integrity', g.integrity, 'rationale', g.rationale,
            'bearings', (select coalesce(jsonb_agg(b order by b ->> 'link'), '[]')
              from jsonb_array_elements(g.bearings) b)) as said
        from grade g join thing first on first.id = g.id
        where g.evidence_id in (select h.id from hidden h) and held_at(g.made_by, g.ended_by, p_as_of)),
      grades as (
        select j.evidence_id, jsonb_agg(j.said order by j.place) filter (where not j.is_set_aside) as list,
          jsonb_agg(j.said order by j.place) filter (where j.is_set_aside) as aside
        from judged j group by j.evidence_id),
      files as (
        select f.evidence_id, jsonb_agg(f.sha256 order by f.sha256) as list from evidence_file f
        where f.evidence_id in (select h.id from hidden h) and held_at(f.made_by, f.ended_by, p_as_of)
        group by f.evidence_id)
    select e.id, jsonb_build_object('id', e.id, 'number', e.number, 'title', e.title,
        'source', jsonb_build_object('id', s.id, 'name', s.name, 'kind', s.kind)
          || case when exists (select from source_discredit d where d.id = s.id and held_at(d.made_by, d.ended_by, p_as_of))
            then '{"discredited": true}' else '{}' end::jsonb,
        'reported', e.reported,
        'dates', jsonb_build_object('eventFrom', e.event_from, 'eventTo', e.event_to, 'reportedOn', e.reported_on),
        'place', e.place, 'placePrecision', e.place_precision, 'language', e.language, 'original', e.original,
        'translator', e.translator, 'citation', e.citation, 'provider', e.provider_id, 'derivedFrom', e.derived_from,
        'firstHand', e.first_hand, 'regroupedTo', e.regrouped_to, 'regroupReason', e.regroup_reason,
        'links', coalesce(links.list, '[]'), 'grades', coalesce(grades.list, '[]'), 'files', coalesce(files.list, '[]'))
      || case when grades.aside is null then '{}' else jsonb_build_object('setAside', grades.aside) end
    from hidden h
    join evidence e on e.id = h.id and held_at(e.made_by, e.ended_by, p_as_of)
    join source s on s.id = e.source_id and held_at(s.made_by, s.ended_by, p_as_of)
    left join links on links.evidence_id = e.id
    left join grades on grades.evidence_id = e.id
    left join files on files.evidence_id = e.id
    where e.situation_id = p_situation
      and (session_user = 'focalpoint_worker' or p_situation in (select visible_situations()))
    order by e.number $$;

-- What is left of a piece for whoever may not see it: what computing a finding needs, named one by one, so that what
-- is kept of evidence one day is not given out with it. Neither number, title, source, words nor files; of its days the
-- one by which abandonment counts or does not.
create function weighed_piece(p_piece jsonb) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object('above', true, 'id', p_piece -> 'id', 'number', 0, 'title', '', 'reported', '',
    'source', '{"id": "", "name": "", "kind": ""}'::jsonb
      || case when p_piece -> 'source' ? 'discredited' then '{"discredited": true}' else '{}' end::jsonb,
    'dates', jsonb_build_object('eventFrom', null, 'eventTo', null, 'reportedOn',
      coalesce(p_piece -> 'dates' ->> 'eventTo', p_piece -> 'dates' ->> 'eventFrom', p_piece -> 'dates' ->> 'reportedOn')),
    'place', null, 'citation', null, 'provider', p_piece -> 'provider', 'derivedFrom', p_piece -> 'derivedFrom',
    'firstHand', p_piece -> 'firstHand', 'regroupedTo', p_piece -> 'regroupedTo', 'regroupReason', null,
    'originGroup', p_piece -> 'originGroup', 'links', p_piece -> 'links', 'files', '[]'::jsonb,
    'grades', (select coalesce(jsonb_agg(jsonb_build_object('grader', g -> 'grader', 'ministry', g -> 'ministry',
        'reliability', g -> 'reliability', 'credibility', g -> 'credibility', 'directness', g -> 'directness',
        'integrity', g -> 'integrity', 'bearings', g -> 'bearings', 'rationale', '') order by place), '[]')
      from jsonb_array_elements(p_piece -> 'grades') with ordinality as one (g, place)));

-- The evidence above the actor's ceiling, as far as it is weighed for everybody.
create function evidence_above(p_situation uuid, p_as_of bigint) returns setof jsonb
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    select weighed_piece(piece) from hidden_pieces(p_situation, p_as_of) $$;

-- The same in full: for a hash and for bytes that `snapshot_text` alone gives out, as with sections.
create function evidence_to_freeze(p_situation uuid) returns setof jsonb
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    select piece from hidden_pieces(p_situation, null) $$;

-- What graders said of explanations on evidence above the actor's ceiling, without why.
create function consistencies_above(p_situation uuid, p_as_of bigint)
  returns table (actor_id uuid, crime text, evidence_id uuid, grader_id uuid, ratings jsonb)
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    select c.actor_id, c.crime, c.evidence_id, c.grader_id, c.ratings from consistency c
    where c.evidence_id in (select hidden_evidence()) and c.situation_id = p_situation
      and held_at(c.made_by, c.ended_by, p_as_of) $$;

-- Answers where graders disagree about evidence above the actor's ceiling: that it was answered, not how.
create function answers_above(p_situation uuid, p_as_of bigint) returns table (evidence_id uuid, judged text)
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    select a.evidence_id, a.judged from contested_answer a
    where a.evidence_id in (select hidden_evidence()) and a.situation_id = p_situation
      and held_at(a.made_by, a.ended_by, p_as_of) $$;

-- As before, without what is left of evidence that is hidden now.
create or replace function snapshot_text(p_situation uuid, p_hash text) returns table (content text, whole boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_bytes bytea;
  v_kept jsonb;
begin
  select s.bytes into v_bytes from snapshot s where s.situation_id = p_situation and s.hash = p_hash
    and (session_user = 'focalpoint_worker' or s.situation_id in (select visible_situations()));
  if not found then
    return;
  end if;
  content := without_hidden(v_bytes, 'text');
  whole := not names_hidden(v_bytes);
  if not whole and (content::jsonb #>> '{motion,text,documentId}')::uuid in (select hidden_documents()) then
    content := (content::jsonb #- '{motion,text}')::text;
  end if;
  if exists (select from hidden_evidence()) then
    v_kept := content::jsonb;
    if exists (select from jsonb_array_elements(v_kept -> 'evidence') e
        where (e ->> 'id')::uuid in (select hidden_evidence())) then
      whole := false;
      content := jsonb_set(v_kept, '{evidence}', (
        select jsonb_agg(case when (piece ->> 'id')::uuid in (select hidden_evidence()) then weighed_piece(piece)
          else piece end order by place)
        from jsonb_array_elements(v_kept -> 'evidence') with ordinality as one (piece, place)))::text;
    end if;
  end if;
  return next;
end $$;

revoke all on function hidden_pieces, weighed_piece, evidence_above, evidence_to_freeze, answers_above, consistencies_above from public;
grant execute on function evidence_above, evidence_to_freeze, answers_above, consistencies_above to focalpoint_app, focalpoint_worker;

-- As before; what is announced of an act on evidence names the evidence, so that whoever may not see it is not told.
create or replace function record_append(
  p_act_id uuid, p_act text, p_actor uuid, p_situation uuid, p_thing_kind text, p_thing uuid,
  p_effective timestamptz, p_commitment bytea, p_opening bytea
) returns table (entry_index bigint, entry_at timestamptz, entry_hash bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_index bigint := 0;
  v_last timestamptz;
  v_at timestamptz;
  v_entry bytea;
  v_leaf bytea;
  v_document uuid;
begin
  if octet_length(p_commitment) <> 32 then
    raise exception 'a commitment has 32 bytes';
  end if;
  select case when t.kind in ('document', 'evidence') then t.id
      when t.kind = 'consistency' then (select c.evidence_id from consistency c where c.id = t.id limit 1)
      else t.document_id end into v_document from thing t where t.id = p_thing;
  perform pg_advisory_xact_lock(62160);
  select e.index + 1, e.at into v_index, v_last from record_entry e order by e.index desc limit 1;
  v_index := coalesce(v_index, 0);
  -- A clock set back must not make a later entry look earlier.
  v_at := greatest(date_trunc('milliseconds', clock_timestamp()), v_last);
  v_entry := convert_to('{"commitment":"' || encode(p_commitment, 'hex') || '","format":1,"time":"'
    || to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"}', 'UTF8');
  v_leaf := sha256('\x00'::bytea || v_entry);
  insert into record_entry (index, act_id, at, entry, leaf_hash, act, actor, situation_id, thing_kind, thing_id, effective_at)
    values (v_index, p_act_id, v_at, v_entry, v_leaf, p_act, p_actor, p_situation, p_thing_kind, p_thing, p_effective);
  insert into record_opening (act_id, situation_id, opening) values (p_act_id, p_situation, p_opening);
  perform pg_notify('focalpoint_acts', json_build_object('index', v_index, 'act', p_act,
    'situation', p_situation, 'thing', p_thing, 'document', v_document)::text);
  return query select v_index, v_at, v_leaf;
end $$;

-- As before, without evidence above the actor's ceiling.
create or replace function find_words(
  p_text text, p_kind text, p_situation uuid, p_from date, p_until date, p_known uuid[],
  p_after_titled boolean, p_after_day date, p_after_thing uuid, p_most integer
) returns table (thing_id uuid, kind text, situation_id uuid, titled boolean, day date)
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
  set enable_seqscan = off as $$
declare
  v_asked tsquery := asked_words(p_text);
  v_seen uuid[] := array(select visible_situations());
  v_hidden uuid[] := array(select hidden_documents());
  v_above uuid[] := array(select hidden_evidence());
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
        and e.thing_id <> all (v_above)
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
          and e.thing_id <> all (v_above)
          and (p_kind is null or e.kind = p_kind)
          and (p_from is null or e.day >= p_from) and (p_until is null or e.day <= p_until)
          and (p_after_titled is distinct from false or (e.day, e.thing_id) < (p_after_day, p_after_thing))
        order by e.day desc, e.thing_id desc offset 0
      ) w
      where v_has = v_asked or w.words @@ v_asked order by w.day desc, w.thing_id desc limit p_most - v_found;
  end if;
end $$;

create or replace function evidence_with_words(p_situation uuid, p_text text, p_before integer, p_most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
    select e.thing_id from search_entry e
    where e.words @@ begun_words(p_text) and e.kind = 'evidence' and e.situation_id = p_situation
      and (p_before is null or e.number < p_before)
      and (session_user = 'focalpoint_worker' or e.situation_id in (select visible_situations()))
      and e.thing_id not in (select hidden_evidence())
    order by e.number desc limit p_most $$;
