-- Options weighed against criteria, doing nothing among them. The weights are those that a body agreed by a motion, or
-- only proposed; every mark is there with its reason, so that whoever reads can do the sum again with other weights.
create table comparison (
  id uuid not null,
  situation_id uuid not null references thing (id),
  title text not null check (title <> ''),
  -- what is expected to happen if nothing is done
  inaction text not null check (inaction <> ''),
  measure_ids uuid[] not null check (cardinality(measure_ids) > 0),
  criteria jsonb not null,
  marks jsonb not null,
  -- the adopted motion by which the body agreed the criteria and weights
  agreed_in uuid references thing (id),
  written_at timestamptz not null,
  written_by uuid not null references thing (id),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('comparison');
call guard_situation('comparison');
create index comparison_situation on comparison (situation_id) where ended_by is null;
