-- As before, and whether the body's rules let presence from afar be presence. Rules adopted before say nothing of it: it is.
create or replace function meeting_room(p_meeting uuid, p_as_of bigint default null) returns jsonb
  language sql stable as $$
  with called as (
    select m.* from meeting m where m.id = p_meeting and holds(m.made_by, m.ended_by, p_as_of)
  ), seats as (
    select s.ministry_id, s.member_id, s.capacity, exists (
        select from mandate d where d.member_id = s.member_id and d.situation_id = called.situation_id
          and d.role = 'representative' and holds(d.made_by, d.ended_by, p_as_of)) as votes
      from called join seat s on s.body_id = called.body_id and holds(s.made_by, s.ended_by, p_as_of)
  ), moved as (
    select a.*, act_index(a.made_by) as place from attendance a
      where a.meeting_id = p_meeting and (p_as_of is null or act_index(a.made_by) <= p_as_of)
  ), spoke as (
    select s.*, act_index(s.made_by) as place from speaking s
      where s.meeting_id = p_meeting and (p_as_of is null or act_index(s.made_by) <= p_as_of)
  ), stood as (
    select t.*, act_index(t.made_by) as place from sitting t
      where t.id = p_meeting and (p_as_of is null or act_index(t.made_by) <= p_as_of)
  ), ballots as (
    select b.id, b.question, b.rule, 'motion' as kind, false as chooses, b.electorate, b.opened_at, b.closes_at, b.made_by
      from ballot b where b.meeting_id = p_meeting and b.mode = 'meeting'
    union all
    select c.id, c.question, c.rule, c.kind, true, c.electorate, c.opened_at, c.closes_at, c.made_by
      from choice_ballot c where c.meeting_id = p_meeting and c.mode = 'meeting'
  ), last_ballot as (
    select b.* from ballots b where p_as_of is null or act_index(b.made_by) <= p_as_of
      order by act_index(b.made_by) desc limit 1
  ), results as (
    select 1 as rank, r.ballot_id, coalesce((select case c.choice when 'yes' then 'adopted' else 'rejected' end
          from casting_vote c where c.ballot_id = r.ballot_id and (p_as_of is null or act_index(c.made_by) <= p_as_of)),
        r.verdict) as verdict, r.counts, r.closed_at, r.made_by
      from ballot_result r join last_ballot b on b.id = r.ballot_id
    union all
    select 1, r.ballot_id, r.verdict, null, r.closed_at, r.made_by
      from choice_result r join last_ballot b on b.id = r.ballot_id
    union all
    select 2, p.ballot_id, null, null, p.closed_at, p.made_by
      from provisional_result p join last_ballot b on b.id = p.ballot_id
  ), voters as (
    select v.ministry_id, v.made_by from vote v join last_ballot b on b.id = v.ballot_id
    union all select v.ministry_id, v.made_by from choice_vote v join last_ballot b on b.id = v.ballot_id
    union all select s.ministry_id, s.made_by from secret_roll s join last_ballot b on b.id = s.ballot_id
  ), convened as (
    select e.actor from meeting m join record_entry e on e.act_id = m.made_by
      where m.id = p_meeting order by e.index limit 1
  ), known as (
    select member_id from invitation i where i.meeting_id = p_meeting and holds(i.made_by, i.ended_by, p_as_of)
    union select member_id from seats where votes
    union select member_id from moved
    union select member_id from spoke
    union select chair_id from stood
    union select actor from convened
  )
  select jsonb_build_object(
    'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'meeting', to_jsonb(called),
    'number', (select t.number from thing t where t.id = p_meeting),
    'body', (select b.name from body b where b.id = called.body_id and holds(b.made_by, b.ended_by, p_as_of)),
    'quorum', (select r.rules -> 'quorum' from rules_of_procedure r
      where r.body_id = called.body_id and holds(r.made_by, r.ended_by, p_as_of)),
    'remote_counts', coalesce((select (r.rules ->> 'remotePresenceCounts')::boolean from rules_of_procedure r
      where r.body_id = called.body_id and holds(r.made_by, r.ended_by, p_as_of)), true),
    'convened_by', (select actor from convened),
    'points', coalesce((select jsonb_agg(to_jsonb(p) order by p.place) from agenda_point p
      where p.meeting_id = p_meeting and holds(p.made_by, p.ended_by, p_as_of)), '[]'),
    'people', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'ministry', m.ministry_id)
        order by m.name, m.id)
      from known join member m on m.id = known.member_id and m.ended_by is null), '[]'),
    'ministries', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by m.name, m.id)
      from ministry m where m.ended_by is null), '[]'),
    'seats', coalesce((select jsonb_agg(jsonb_build_object('ministry', ministry_id, 'member', member_id,
        'capacity', capacity, 'votes', votes) order by ministry_id, member_id) from seats), '[]'),
    'movements', coalesce((select jsonb_agg(jsonb_build_object('member', member_id, 'movement', movement,
        'remote', remote, 'at', at) order by at, place) from moved), '[]'),
    'speaking', coalesce((select jsonb_agg(jsonb_build_object('member', member_id, 'movement', movement,
        'kind', kind, 'point', point_id, 'at', at) order by place) from spoke), '[]'),
    'sittings', coalesce((select jsonb_agg(jsonb_build_object('phase', phase, 'chair', chair_id, 'point', point_id,
        'listClosed', list_closed, 'resumesAt', resumes_at, 'at', at) order by place) from stood), '[]'),
    'ballot', (select jsonb_build_object('id', b.id, 'question', b.question, 'rule', b.rule, 'kind', b.kind,
        'chooses', b.chooses, 'opened_at', b.opened_at,
        'closes_at', coalesce((select max(x.closes_at) from ballot_extension x where x.ballot_id = b.id
          and (p_as_of is null or act_index(x.made_by) <= p_as_of)), b.closes_at),
        'number', (select t.number from thing t where t.id = b.id),
        'entitled', jsonb_array_length(b.electorate)) from last_ballot b),
    'result', (select jsonb_build_object('verdict', r.verdict, 'counts', r.counts, 'at', r.closed_at)
      from results r where p_as_of is null or act_index(r.made_by) <= p_as_of order by r.rank limit 1),
    'voted', coalesce((select jsonb_agg(distinct v.ministry_id) from voters v
      where p_as_of is null or act_index(v.made_by) <= p_as_of), '[]')
  ) from called
$$;
