-- A meeting as it is held: who presides, at which point it is, who speaks, who came and left, and how they attend.

-- Whoever attends by telephone or picture is as present as whoever sits in the room, and is told apart from them.
alter table attendance add column remote boolean not null default false;

-- Where a meeting stands, from its start on; each change is a version. Its thing is the meeting's own.
create table sitting (
  id uuid not null,
  situation_id uuid not null references thing (id),
  phase text not null check (phase in ('sitting', 'adjourned', 'ended')),
  chair_id uuid not null references thing (id),
  point_id uuid references thing (id),
  -- whether nobody else may ask to speak on the point, but on a point of order
  list_closed boolean not null,
  resumes_at timestamptz,
  -- since when it stands so
  at timestamptz not null,
  made_by uuid not null,
  ended_by uuid,
  check (resumes_at is null or phase = 'adjourned')
);
call guard_versioned('sitting');
call guard_situation('sitting');

-- Who asked to speak on which point, took that back, began and ended. The list follows from it (rules/speakers.ts).
create table speaking (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  meeting_id uuid not null references thing (id),
  point_id uuid references thing (id),
  member_id uuid not null references thing (id),
  ministry_id uuid references thing (id),
  movement text not null check (movement in ('asked', 'withdrew', 'began', 'ended')),
  kind text not null check (kind in ('normal', 'point_of_order')),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('speaking');
call guard_situation('speaking');
create index speaking_meeting on speaking (meeting_id, at);
create index ballot_meeting on ballot (meeting_id);
create index agenda_point_of on agenda_point (meeting_id);
create index invitation_of on invitation (meeting_id);
create index motion_of on motion (meeting_id);

-- Whether a version holds now or, with an entry's index, held once the record had that entry.
create function holds(p_made_by uuid, p_ended_by uuid, p_as_of bigint) returns boolean
  language sql stable
  as $$ select case when p_as_of is null then p_ended_by is null
    else act_index(p_made_by) <= p_as_of and (p_ended_by is null or act_index(p_ended_by) > p_as_of) end $$;

-- All that the page of a meeting under way shows, in one question: the realtime process asks it once for a change,
-- however many look on. It is read under its caller's own compartments; the choices of votes are not in it.
create function meeting_room(p_meeting uuid, p_as_of bigint default null) returns jsonb
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
  ), last_ballot as (
    select b.* from ballot b where b.meeting_id = p_meeting and b.mode = 'meeting'
      and (p_as_of is null or act_index(b.made_by) <= p_as_of)
      order by act_index(b.made_by) desc limit 1
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
    'ballot', (select to_jsonb(b) - 'electorate' - 'present_at_opening' || jsonb_build_object(
        'number', (select t.number from thing t where t.id = b.id),
        'entitled', jsonb_array_length(b.electorate)) from last_ballot b),
    'result', (select jsonb_build_object('verdict', r.verdict, 'counts', r.counts, 'at', r.closed_at)
      from last_ballot b join ballot_result r on r.ballot_id = b.id
        and (p_as_of is null or act_index(r.made_by) <= p_as_of)),
    'voted', coalesce((select jsonb_agg(distinct v.ministry_id) from last_ballot b join vote v on v.ballot_id = b.id
      and (p_as_of is null or act_index(v.made_by) <= p_as_of)), '[]')
  ) from called
$$;
grant execute on function holds, meeting_room to focalpoint_app, focalpoint_worker;
