-- Who is asked to grade what, and by when. Declined or withdrawn, a row is ended and followed by one that says why;
-- answered is whoever has graded, which the grades say and nothing here.
create table grade_request (
  id uuid not null,
  situation_id uuid not null references thing (id),
  evidence_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  -- the ministry for which the member was asked
  ministry_id uuid not null references thing (id),
  asked_by uuid not null references thing (id),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  declined_because text check (declined_because <> ''),
  withdrawn_because text check (withdrawn_because <> ''),
  -- when it was put before the convenors, because nobody had answered in time
  escalated_at timestamptz,
  made_by uuid not null,
  ended_by uuid,
  check (declined_because is null or withdrawn_because is null)
);
call guard_versioned('grade_request');
call guard_situation('grade_request');
create unique index grade_request_open on grade_request (evidence_id, member_id)
  where ended_by is null and declined_because is null and withdrawn_because is null;
create index grade_request_of_member on grade_request (member_id) where ended_by is null;
create index grade_request_of_situation on grade_request (situation_id) where ended_by is null;

-- That a member has an interest in a piece of evidence, a source or an actor. Withdrawn, it says why and stands no more.
create table conflict (
  id uuid not null,
  situation_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  about_id uuid not null references thing (id),
  words text not null check (words <> ''),
  withdrawn_because text check (withdrawn_because <> ''),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('conflict');
call guard_situation('conflict');
create unique index conflict_once on conflict (member_id, about_id) where ended_by is null and withdrawn_because is null;
create index conflict_of_member on conflict (member_id);

-- Whether a version held: now where no entry of the record is named, else when the record had that entry.
create function held_at(p_made_by uuid, p_ended_by uuid, p_as_of bigint) returns boolean
  language sql stable
  return case when p_as_of is null then p_ended_by is null
    else act_index(p_made_by) <= p_as_of and (p_ended_by is null or act_index(p_ended_by) > p_as_of) end;

-- Whether a conflict that a member declared touches a piece of evidence (server/grading/rules/conflict.ts): it is about
-- the piece, its source, whoever handed it over, or an actor that it is linked to.
create function in_conflict(p_member uuid, p_evidence uuid, p_as_of bigint) returns boolean
  language sql stable
  return exists (select from conflict c
    where c.member_id = p_member and c.withdrawn_because is null and held_at(c.made_by, c.ended_by, p_as_of)
      and (c.about_id = p_evidence
        or exists (select from evidence e where e.id = p_evidence and held_at(e.made_by, e.ended_by, p_as_of)
          and c.about_id in (e.source_id, e.provider_id))
        or exists (select from evidence_link l where l.evidence_id = p_evidence and l.actor_id = c.about_id
          and held_at(l.made_by, l.ended_by, p_as_of))));
grant execute on function held_at, in_conflict to focalpoint_app, focalpoint_worker;

-- As 0210 has it, without the grades of whoever is in conflict.
create or replace function keep_standing(p_evidence uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Two who grade at once come one after the other, and the second is counted with the first.
  perform from evidence_standing where evidence_id = p_evidence for update;
  insert into evidence_standing as kept (evidence_id, situation_id, graders, apart, awaits_third)
    select s.id, s.situation_id, s.graders, s.apart, s.apart and lacks_third(s.ministries)
    from (select t.id, t.situation_id, count(g.id) as graders,
        strengths_apart(array_agg(g.reliability), array_agg(g.credibility), array_agg(g.directness),
          array_agg(g.integrity), array_agg(g.bearings)) as apart,
        -- a grade given in this very transaction has no place in the record yet: it comes last
        array_agg(g.ministry_id order by act_index(first.made_by)) as ministries
      from thing t
        left join grade g on g.evidence_id = t.id and g.ended_by is null and not in_conflict(g.grader_id, t.id, null)
        left join thing first on first.id = g.id
      where t.id = p_evidence group by t.id) s
    on conflict (evidence_id) do update
      set graders = excluded.graders, apart = excluded.apart, awaits_third = excluded.awaits_third
      where (kept.graders, kept.apart, kept.awaits_third)
        is distinct from (excluded.graders, excluded.apart, excluded.awaits_third);
end $$;

create function keep_standing_of_conflict() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_standing(g.evidence_id) from grade g
    where g.grader_id = new.member_id and g.situation_id = new.situation_id and g.ended_by is null;
  return null;
end $$;
create trigger keep_standing after insert or update on conflict
  for each row execute function keep_standing_of_conflict();

-- A link to an actor, given or taken back, changes what a conflict about the actor touches.
create function keep_standing_of_link() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from conflict c where c.about_id = new.actor_id and c.ended_by is null) then
    perform keep_standing(new.evidence_id);
  end if;
  return null;
end $$;
create trigger keep_standing after insert or update on evidence_link
  for each row execute function keep_standing_of_link();
revoke all on function keep_standing_of_conflict(), keep_standing_of_link() from public;
create index conflict_about on conflict (about_id) where ended_by is null;
