-- Whether a piece of evidence still waits for a third grader: once one of a ministry of their own has spoken, it asks
-- nobody further, though what the graders said stays apart.

alter table evidence_standing add column awaits_third boolean not null default false;

-- Whether nobody beyond the first two, by the order in which they first graded, is of a ministry of their own.
create function lacks_third(p_ministries uuid[]) returns boolean
  language sql immutable parallel safe
  return not exists (select from unnest(p_ministries[3:]) m where m <> all (p_ministries[1:2]));

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
        left join grade g on g.evidence_id = t.id and g.ended_by is null
        left join thing first on first.id = g.id
      where t.id = p_evidence group by t.id) s
    on conflict (evidence_id) do update
      set graders = excluded.graders, apart = excluded.apart, awaits_third = excluded.awaits_third
      where (kept.graders, kept.apart, kept.awaits_third)
        is distinct from (excluded.graders, excluded.apart, excluded.awaits_third);
end $$;

-- keeps what stands already; whatever lies apart is looked at once more
select keep_standing(evidence_id) from evidence_standing where apart;

create index evidence_standing_awaits on evidence_standing (situation_id) where awaits_third;
