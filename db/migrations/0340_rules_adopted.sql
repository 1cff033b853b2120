-- Rules of procedure are decided by the body itself: a version says by which decision, why and who entered it. The
-- first of a body, which its founding gives it, has none.

alter table rules_of_procedure
  -- a decision adopts one version, and is not used again for another
  add column decision_id uuid unique references thing (id),
  add column reasons text check (reasons <> ''),
  -- told here, because an entry of no compartment is not read by everybody
  add column adopted_by uuid references thing (id),
  add column adopted_at timestamptz,
  add constraint adopted_whole check (num_nonnulls(decision_id, reasons, adopted_by, adopted_at) in (0, 4));
