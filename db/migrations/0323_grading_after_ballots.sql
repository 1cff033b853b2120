-- No urgent ballot waits for graders. What had not been graded by two when it opened is kept, and falls due.

create table ballot_grading (
  ballot_id uuid primary key references ballot (id),
  situation_id uuid not null references thing (id),
  -- linked evidence that was not graded to the end; who may not see a piece is told of the others
  evidence_ids uuid[] not null check (cardinality(evidence_ids) > 0),
  due_at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('ballot_grading');
call guard_situation('ballot_grading');

-- That it fell due, and what of it was still not graded.
create table ballot_grading_overdue (
  ballot_id uuid primary key references ballot_grading (ballot_id),
  situation_id uuid not null references thing (id),
  evidence_ids uuid[] not null check (cardinality(evidence_ids) > 0),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('ballot_grading_overdue');
call guard_situation('ballot_grading_overdue');
