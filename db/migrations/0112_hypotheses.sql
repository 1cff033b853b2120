-- Rival explanations: hypotheses about one actor and crime, and how consistent evidence is with each.

create table hypothesis (
  id uuid not null,
  situation_id uuid not null references thing (id),
  actor_id uuid not null references thing (id),
  crime text not null check (crime in ('genocide', 'crimes_against_humanity')),
  -- the finding's own explanation, against which the rivals stand; it has no words of its own
  is_intent boolean not null,
  statement text not null,
  withdrawn_because text,
  made_by uuid not null,
  ended_by uuid,
  check (is_intent = (statement = '')),
  check (not is_intent or withdrawn_because is null)
);
call guard_versioned('hypothesis');
call guard_situation('hypothesis');
create unique index hypothesis_intent_once on hypothesis (actor_id, crime) where is_intent and ended_by is null;
create index hypothesis_situation on hypothesis (situation_id) where ended_by is null;

-- One grader on one piece of evidence under every hypothesis about an actor and crime.
-- ratings: [{"hypothesis": uuid, "consistency": 1 to 5 or "not_applicable"}], judged in the same act.
create table consistency (
  id uuid not null,
  situation_id uuid not null references thing (id),
  actor_id uuid not null references thing (id),
  crime text not null check (crime in ('genocide', 'crimes_against_humanity')),
  evidence_id uuid not null references thing (id),
  grader_id uuid not null references thing (id),
  ratings jsonb not null check (jsonb_typeof(ratings) = 'array'),
  rationale text not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('consistency');
call guard_situation('consistency');
create unique index consistency_once on consistency (actor_id, crime, evidence_id, grader_id) where ended_by is null;
create index consistency_situation on consistency (situation_id) where ended_by is null;
