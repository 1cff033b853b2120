-- What waits for a member to confirm is looked for on every home page.
create index decision_confirmer on decision (confirmer_id) where confirmer_id is not null;
