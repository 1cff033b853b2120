-- Warnings, situations, their stages and scope tests, and the actors with their dated roles.

create function is_focal_point() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from mandate where member_id = current_actor() and situation_id is null
                       and role = 'convenor' and ended_by is null) $$;
revoke all on function is_focal_point from public;
grant execute on function is_focal_point to focalpoint_app, focalpoint_worker;

create table situation (
  id uuid not null,
  situation_id uuid not null references thing (id) check (situation_id = id),
  name text not null,
  countries text[] not null,
  region text not null,
  population text not null,
  crimes text[] not null check (crimes <@ array['genocide', 'war_crimes', 'ethnic_cleansing', 'crimes_against_humanity']),
  pillars integer[] not null check (pillars <@ array[1, 2, 3]),
  marking text not null check (marking in ('unclassified', 'restricted', 'confidential', 'secret')),
  first_indicator_on date not null,
  opened_at timestamptz not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('situation');
call guard_situation('situation');

-- Where the situation stands on the path of escalation: every judgement, with its reason.
create table situation_stage (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  stage text not null check (stage in ('risk_factors', 'crisis_mobilisation', 'imminent_emergency')),
  reason text not null,
  set_at timestamptz not null,
  set_by uuid not null references thing (id),
  made_by uuid not null
);
call guard_append_only('situation_stage');
call guard_situation('situation_stage');
create index situation_stage_latest on situation_stage (situation_id, set_at desc);

-- Why this is feared to be an atrocity and not only conflict; the latest answers hold.
create table scope_test (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  attack_on_population text not null check (attack_on_population in ('yes', 'no', 'unclear')),
  civilian text not null check (civilian in ('yes', 'no', 'unclear')),
  widespread text not null check (widespread in ('yes', 'no', 'unclear')),
  systematic text not null check (systematic in ('yes', 'no', 'unclear')),
  policy text not null check (policy in ('yes', 'no', 'unclear')),
  discriminatory_intent text not null check (discriminatory_intent in ('yes', 'no', 'unclear')),
  armed_conflict text not null check (armed_conflict in ('yes', 'no', 'unclear')),
  why_atrocity text not null,
  set_at timestamptz not null,
  set_by uuid not null references thing (id),
  made_by uuid not null
);
call guard_append_only('scope_test');
call guard_situation('scope_test');
create index scope_test_latest on scope_test (situation_id, set_at desc);

create table actor (
  id uuid not null,
  situation_id uuid not null references thing (id),
  kind text not null check (kind in ('state_organ', 'office', 'armed_group', 'political_group', 'population_group', 'organisation')),
  name text not null,
  description text not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('actor');
call guard_situation('actor');
create unique index actor_name on actor (situation_id, lower(name)) where ended_by is null;

-- A role is dated and has a reason; it never sticks to an actor.
create table actor_role (
  id uuid not null,
  situation_id uuid not null references thing (id),
  actor_id uuid not null references thing (id),
  role text not null check (role in ('alleged_perpetrator', 'targeted_group', 'enabler', 'protector', 'mediator', 'bystander')),
  from_on date not null,
  until_on date check (until_on >= from_on),
  reason text not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('actor_role');
call guard_situation('actor_role');
create index actor_role_actor on actor_role (actor_id) where ended_by is null;

-- A report received. It has no compartment until it is triaged into one.
create table warning (
  id uuid not null,
  situation_id uuid references thing (id),
  reported text not null,
  source text not null,
  place text not null,
  received_at timestamptz not null,
  received_by uuid not null references thing (id),
  logged_at timestamptz not null,
  logged_by uuid references thing (id),
  state text not null check (state in ('waiting', 'escalated', 'triaged', 'dismissed')),
  escalated_at timestamptz,
  answered_at timestamptz,
  answered_by uuid references thing (id),
  reasons text,
  check ((state = 'triaged') = (situation_id is not null)),
  check ((state in ('triaged', 'dismissed')) = (answered_at is not null)),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('warning');
create index warning_unanswered on warning (received_at) where ended_by is null and state in ('waiting', 'escalated');
create index warning_situation on warning (situation_id) where ended_by is null;

-- Before it is triaged a warning is for the focal points and whoever logged or received it; then for its compartment.
alter table warning enable row level security;
create policy seen on warning for select to focalpoint_app using (
  logged_by = (select current_actor())
  or received_by = (select current_actor())
  or (situation_id is null and (select is_focal_point()))
  or situation_id in (select visible_situations())
  or (select is_auditor())
);
create policy logged on warning for insert to focalpoint_app with check (
  (situation_id is null and (logged_by = (select current_actor()) or (select is_focal_point())))
  or situation_id in (select visible_situations())
);
create policy answered on warning for update to focalpoint_app
  using (situation_id is null and (select is_focal_point()))
  with check (true);
create policy worker on warning to focalpoint_worker using (true) with check (true);
