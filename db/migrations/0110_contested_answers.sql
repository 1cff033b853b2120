-- What members answer where graders disagree: on one piece of evidence, or on a dimension over all of it.
-- judged is what graders said when it was answered, so that an answer lapses when they say something else.

create table contested_answer (
  id uuid not null,
  situation_id uuid not null references thing (id),
  evidence_id uuid references thing (id),
  dimension text check (dimension in ('reliability', 'credibility', 'directness', 'integrity', 'bearing')),
  words text not null check (words <> ''),
  judged text not null,
  made_by uuid not null,
  ended_by uuid,
  check (num_nonnulls(evidence_id, dimension) = 1)
);
call guard_versioned('contested_answer');
call guard_situation('contested_answer');
create unique index contested_answer_once on contested_answer (situation_id, evidence_id, dimension)
  nulls not distinct where ended_by is null;
