-- A body's own tools of prevention, beside the 28 of the brief: those for stage 1 are a body's alone, because the brief
-- lists none. They belong to no situation and say nothing of any.
create table own_tool (
  id uuid not null,
  body_id uuid not null references thing (id),
  stage text not null check (stage in ('risk_factors', 'crisis_mobilisation', 'imminent_emergency')),
  dimension text not null check (dimension in ('perpetrators', 'victims', 'situation')),
  name text not null check (name <> ''),
  description text not null check (description <> ''),
  pillars integer[] not null check (pillars <@ array[1, 2, 3] and cardinality(pillars) > 0),
  coercion text not null check (coercion in ('non_coercive', 'pressure', 'coercive', 'force')),
  legal_basis text not null check (legal_basis <> ''),
  capacity text not null check (capacity <> ''),
  -- what a proposal has to answer, each under an id that a later version keeps
  conditions jsonb not null check (jsonb_array_length(conditions) > 0),
  risks jsonb not null check (jsonb_array_length(risks) > 0),
  cases jsonb not null,
  retired_because text check (retired_because <> ''),
  written_at timestamptz not null,
  written_by uuid not null references thing (id),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('own_tool');

alter table measure drop constraint measure_tool_check;
alter table measure add check (tool ~ '^([CI][PVS][1-7]|own-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$');
