-- What members determine beside what is computed: about a finding, or that an actor gave up the purpose (E7).
-- A subject has one determination; each act on it is a version, and a withdrawal is one too.

create table finding_determination (
  id uuid not null,
  situation_id uuid not null references thing (id),
  actor_id uuid not null references thing (id),
  crime text not null check (crime in ('genocide', 'crimes_against_humanity')),
  subject text not null check (subject in ('finding', 'E7')),
  -- the standard of proof that members hold, and the one that was computed when they said so
  level smallint not null check (level between 0 and 5),
  computed smallint not null check (computed between 0 and 5),
  reasons text not null,
  -- the version of the constants by which it was computed
  policy text not null,
  withdrawn_because text check (withdrawn_because <> ''),
  made_by uuid not null,
  ended_by uuid,
  check (reasons <> '' or (subject = 'finding' and level = computed))
);
call guard_versioned('finding_determination');
call guard_situation('finding_determination');
create unique index finding_determination_once on finding_determination (actor_id, crime, subject)
  where ended_by is null;
create index finding_determination_situation on finding_determination (situation_id);
