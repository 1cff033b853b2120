-- The policy constants that a body adopted by its own decision: one thing with one version in force in the whole
-- installation. None is the standard, which stands in the code (server/policies/rules/constants.ts).

create table adopted_policy (
  id uuid not null,
  -- the constants' own version, which findings and snapshots name
  version text not null unique check (version <> ''),
  constants jsonb not null check (constants ->> 'version' = version),
  body_id uuid not null references thing (id),
  -- a decision adopts one version, and is not used again for another
  decision_id uuid not null unique references thing (id),
  reasons text not null check (reasons <> ''),
  -- told here, because an entry of no compartment is not read by everybody
  adopted_by uuid not null references thing (id),
  adopted_at timestamptz not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('adopted_policy');
create unique index adopted_policy_in_force on adopted_policy ((true)) where ended_by is null;
