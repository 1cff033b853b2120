-- That a grader stands by a grade after seeing the others', and why: the other answer of a reconciliation round
-- beside a regrade. It holds for the version of the grade that it was said of.
create table kept_grade (
  id uuid not null,
  situation_id uuid not null references thing (id),
  evidence_id uuid not null references thing (id),
  grader_id uuid not null references thing (id),
  -- the act that made the version of the grade
  grade_act uuid not null,
  words text not null check (words <> ''),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('kept_grade');
call guard_situation('kept_grade');
create unique index kept_grade_once on kept_grade (evidence_id, grader_id) where ended_by is null;
