-- Measures: tools of the library proposed for a situation, with every question of the tool answered.

create table measure (
  id uuid not null,
  situation_id uuid not null references thing (id),
  tool text not null check (tool ~ '^[CI][PVS][1-7]$'),
  variant text not null check (variant in ('always', 'with_consent', 'without_consent', 'not_arming', 'arming')),
  title text not null check (title <> ''),
  aim text not null check (aim <> ''),
  pillars integer[] not null check (pillars <@ array[1, 2, 3] and cardinality(pillars) > 0),
  lead_ministry_id uuid not null references thing (id),
  supporting_ministry_ids uuid[] not null,
  actor_id uuid references thing (id),
  conditions jsonb not null,
  risks jsonb not null,
  -- the grounds of a use of force, and the determination that a measure under Pillar III rests on
  legal_basis jsonb,
  peaceful_means text,
  manifest_failure jsonb,
  serious_risk text,
  reason_below_gate text,
  ends_when text,
  withdrawn_because text,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('measure');
call guard_situation('measure');
create index measure_situation on measure (situation_id) where ended_by is null;
