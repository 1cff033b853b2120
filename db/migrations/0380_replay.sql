-- Replay as a member: what a reader may see now, and of that only what a member could see when the record had an entry.
-- The walls themselves are narrowed, so that no read has to think of it: a compartment, a marking, a grant counts where it
-- does for both. Nothing here widens anything, whatever the settings say.

-- Who reads, where `focalpoint.actor` is nobody because the reader looks as somebody else did.
create function reading_member() returns uuid
  language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('focalpoint.reader', true), '')::uuid, current_actor()) $$;

-- As whom, and when: a member and an index of the record; null where the present is read.
create function seen_as() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('focalpoint.seen_as', true), '')::uuid $$;
create function seen_at() returns bigint
  language sql stable parallel safe
  as $$ select nullif(current_setting('focalpoint.seen_at', true), '')::bigint $$;

-- Whether a member holds a role over the installation, now or when the record had an entry.
create function holds_over_all(p_member uuid, p_role text, p_as_of bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from mandate where member_id = p_member and situation_id is null and role = p_role
      and held_at(made_by, ended_by, p_as_of)) $$;

-- The situations that a member sees, now or when the record had an entry.
create function situations_of(p_member uuid, p_as_of bigint) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 20 as $$
    select situation_id from mandate
      where member_id = p_member and situation_id is not null and held_at(made_by, ended_by, p_as_of)
    union
    select id from thing where kind = 'situation' and (p_as_of is null or act_index(made_by) <= p_as_of)
      and holds_over_all(p_member, 'auditor', p_as_of) $$;

create or replace function is_auditor() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select holds_over_all(reading_member(), 'auditor', null)
    and (seen_as() is null or holds_over_all(seen_as(), 'auditor', seen_at())) $$;
create or replace function is_administrator() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select holds_over_all(reading_member(), 'administrator', null)
    and (seen_as() is null or holds_over_all(seen_as(), 'administrator', seen_at())) $$;
create or replace function is_focal_point() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select holds_over_all(reading_member(), 'convenor', null)
    and (seen_as() is null or holds_over_all(seen_as(), 'convenor', seen_at())) $$;

create or replace function visible_situations() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 20 as $$
    select reached.id from (
      select situation_id as id from mandate
        where member_id = reading_member() and situation_id is not null and ended_by is null
      union
      select id from thing where kind = 'situation'
        and (select holds_over_all(reading_member(), 'auditor', null))
    ) reached
    where seen_as() is null or reached.id in (select situations_of(seen_as(), seen_at())) $$;

-- The marking of a document when the record had an entry. What cannot be told counts as the highest.
create function marking_of_document_at(p_document uuid, p_as_of bigint) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(own.marking, whole.marking, around.marking, 'secret') from document d
    left join document_marking own on own.id = d.id and held_at(own.made_by, own.ended_by, p_as_of)
    left join assessment_marking whole on whole.id = d.assessment_id and held_at(whole.made_by, whole.ended_by, p_as_of)
    left join situation around on around.id = d.situation_id and held_at(around.made_by, around.ended_by, p_as_of)
    where d.id = p_document $$;

-- How far up a member reads in each of their situations, where that is not all the way.
create function limits_of(p_member uuid, p_as_of bigint) returns table (situation_id uuid, reach integer)
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    select held.situation_id, max(marking_rank(held.ceiling)) from mandate held
    where held.member_id = p_member and held.situation_id is not null and held_at(held.made_by, held.ended_by, p_as_of)
    group by held.situation_id
    having max(marking_rank(held.ceiling)) < marking_rank('secret')
      and not holds_over_all(p_member, 'auditor', p_as_of) $$;

create function documents_above(p_member uuid, p_as_of bigint) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    select d.id from limits_of(p_member, p_as_of) below join document d on d.situation_id = below.situation_id
    where marking_rank(marking_of_document_at(d.id, p_as_of)) > below.reach $$;

create or replace function hidden_documents() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    select d.id from document d
    where d.situation_id in (select held.situation_id from mandate held
        where held.member_id = reading_member() and held.ended_by is null and held.ceiling <> 'secret')
      and not reaches_document(reading_member(), d.id)
      and not (select holds_over_all(reading_member(), 'auditor', null))
    union
    select a from documents_above(seen_as(), seen_at()) a where seen_as() is not null $$;

create function evidence_above_of(p_member uuid, p_as_of bigint) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    with below as materialized (select * from limits_of(p_member, p_as_of))
    select m.id from below join evidence_marking m on m.situation_id = below.situation_id
    where marking_rank(m.marking) > below.reach and held_at(m.made_by, m.ended_by, p_as_of)
    union
    select e.id from below
    join situation around on around.id = below.situation_id and marking_rank(around.marking) > below.reach
      and held_at(around.made_by, around.ended_by, p_as_of)
    join evidence e on e.situation_id = below.situation_id and held_at(e.made_by, e.ended_by, p_as_of)
    where not exists (select from evidence_marking m where m.id = e.id and held_at(m.made_by, m.ended_by, p_as_of)) $$;

create or replace function hidden_evidence() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    with below as materialized (
      select held.situation_id, max(marking_rank(held.ceiling)) as reach from mandate held
      where held.member_id = reading_member() and held.ended_by is null and held.situation_id is not null
      group by held.situation_id
      having max(marking_rank(held.ceiling)) < marking_rank('secret')
        and not (select holds_over_all(reading_member(), 'auditor', null))
    )
    select m.id from below join evidence_marking m on m.situation_id = below.situation_id and m.ended_by is null
    where marking_rank(m.marking) > below.reach
    union
    select e.id from below
    join situation around on around.id = below.situation_id and around.ended_by is null
      and marking_rank(around.marking) > below.reach
    join evidence e on e.situation_id = below.situation_id and e.ended_by is null
    where not exists (select from evidence_marking m where m.id = e.id and m.ended_by is null)
    union
    select a from evidence_above_of(seen_as(), seen_at()) a where seen_as() is not null $$;

-- Who a protected source is: of what one may know now, what one knew then; not while one looks as somebody else did.
create or replace function granted_sources() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 5
  as $$ select source_id from source_grant where member_id = current_actor() and ended_by is null
        and situation_id in (select visible_situations())
        and (seen_as() is null or source_id in (select then_held.source_id from source_grant then_held
          where then_held.member_id = seen_as() and held_at(then_held.made_by, then_held.ended_by, seen_at()))) $$;

-- The last entry of the record at a time, null where there was none yet. In an exercise that goes by when acts are said to
-- have happened: the entry before the first that happened later. Entries are in the order of their times, without a gap.
create function record_index_at(p_time timestamptz) returns bigint
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_low bigint := 0;
  v_high bigint;
  v_middle bigint;
begin
  if (select exercise from installation where ended_by is null) then
    select min(e.index) - 1 into v_high from record_entry e where e.effective_at > p_time;
    if v_high is null then
      select max(e.index) into v_high from record_entry e;
    end if;
    return case when v_high >= 0 then v_high end;
  end if;
  select max(e.index) + 1 into v_high from record_entry e;
  while v_low < coalesce(v_high, 0) loop
    v_middle := (v_low + v_high) / 2;
    if (select e.at from record_entry e where e.index = v_middle) <= p_time then
      v_low := v_middle + 1;
    else
      v_high := v_middle;
    end if;
  end loop;
  return case when v_low > 0 then v_low - 1 end;
end $$;

-- When an entry was made; in an exercise, when the last act up to it is said to have happened. Null where there is none.
create function record_time_at(p_index bigint) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select max(e.effective_at) from record_entry e where e.index <= p_index
        and (select exercise from installation where ended_by is null)), own.at)
    from record_entry own where own.index = p_index $$;

revoke all on function holds_over_all, situations_of, marking_of_document_at, limits_of, documents_above,
  evidence_above_of, record_index_at, record_time_at from public;
grant execute on function record_index_at, record_time_at to focalpoint_app, focalpoint_worker;
