-- That the authorities manifestly fail to protect: what a measure under Pillar III and any use of force rest on. It is
-- proposed on a motion, with evidence and the authorities' own reply, and stands when that motion is adopted by a vote.
create table manifest_failure (
  id uuid not null,
  situation_id uuid not null references thing (id),
  motion_id uuid not null references thing (id),
  -- the day of which it speaks
  determined_on date not null,
  authorities text not null check (authorities <> ''),
  reasons text not null check (reasons <> ''),
  evidence_ids uuid[] not null check (cardinality(evidence_ids) > 0),
  reply jsonb not null,
  -- the adopted motion by which it was lifted, and why
  lifted_by uuid references thing (id),
  lifted_because text check (lifted_because <> ''),
  made_by uuid not null,
  ended_by uuid,
  check ((lifted_by is null) = (lifted_because is null))
);
call guard_versioned('manifest_failure');
call guard_situation('manifest_failure');
create unique index manifest_failure_motion on manifest_failure (motion_id) where ended_by is null;
create index manifest_failure_situation on manifest_failure (situation_id) where ended_by is null;
