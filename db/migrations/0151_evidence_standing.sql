-- How far the grading of each piece of evidence has come, kept by triggers, so that a register of any size is filtered
-- by it without counting the grades of every piece.

-- Whether grades of one piece of evidence lie two or more strengths (server/evidence/rules/strength.ts) apart on a
-- dimension, or on the bearing on a link.
create function strengths_apart(p_reliability text[], p_credibility smallint[], p_directness text[], p_integrity text[],
    p_bearings jsonb[]) returns boolean
  language sql immutable parallel safe
  return coalesce(greatest(
    (select max(s) - min(s) from unnest(p_reliability) r, lateral (select case r
      when 'A' then 3 when 'B' then 3 when 'C' then 2 when 'D' then 1 when 'F' then 1 else 0 end as s) x),
    (select max(s) - min(s) from unnest(p_credibility) c, lateral (select case c
      when 2 then 3 when 3 then 2 when 5 then 0 else 1 end as s) x),
    (select max(s) - min(s) from unnest(p_directness) d, lateral (select case d
      when 'direct' then 3 when 'circumstantial' then 2 else 1 end as s) x),
    (select max(s) - min(s) from unnest(p_integrity) i, lateral (select case i
      when 'verified' then 3 when 'partial' then 2 when 'unverifiable' then 1 else 0 end as s) x),
    (select max(y.apart) from (
      select max(s) - min(s) as apart from unnest(p_bearings) j, jsonb_to_recordset(j) as b (link text, bearing text),
        lateral (select case b.bearing when 'strong' then 3 when 'medium' then 2 when 'weak' then 1 else 0 end as s) x
      group by b.link) y)
  ) >= 2, false);

create table evidence_standing (
  evidence_id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  graders integer not null,
  apart boolean not null
);
call guard_situation('evidence_standing');
grant select on evidence_standing to focalpoint_app, focalpoint_worker;
create index evidence_standing_few on evidence_standing (situation_id, graders) where graders < 2;
create index evidence_standing_apart on evidence_standing (situation_id) where apart;

create function keep_standing(p_evidence uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Two who grade at once come one after the other, and the second is counted with the first.
  perform from evidence_standing where evidence_id = p_evidence for update;
  insert into evidence_standing as kept (evidence_id, situation_id, graders, apart)
    select t.id, t.situation_id, count(g.id), strengths_apart(array_agg(g.reliability), array_agg(g.credibility),
      array_agg(g.directness), array_agg(g.integrity), array_agg(g.bearings))
    from thing t left join grade g on g.evidence_id = t.id and g.ended_by is null
    where t.id = p_evidence group by t.id
    on conflict (evidence_id) do update set graders = excluded.graders, apart = excluded.apart
      where (kept.graders, kept.apart) is distinct from (excluded.graders, excluded.apart);
end $$;
create function keep_standing() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_standing((to_jsonb(new) ->> tg_argv[0])::uuid);
  return null;
end $$;
revoke all on function keep_standing(uuid), keep_standing() from public;
create trigger keep_standing after insert on evidence for each row execute function keep_standing('id');
create trigger keep_standing after insert or update on grade for each row execute function keep_standing('evidence_id');

insert into evidence_standing (evidence_id, situation_id, graders, apart)
  select e.id, e.situation_id, count(g.id), strengths_apart(array_agg(g.reliability), array_agg(g.credibility),
    array_agg(g.directness), array_agg(g.integrity), array_agg(g.bearings))
  from evidence e left join grade g on g.evidence_id = e.id and g.ended_by is null
  where e.ended_by is null group by e.id, e.situation_id;

create index evidence_of_source on evidence (source_id, number) where ended_by is null;
