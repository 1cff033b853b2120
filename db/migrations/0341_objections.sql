-- What becomes of an objection under consent: ruled invalid by the chair, appealed by who made it, upheld by the body.

create table objection_step (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  ballot_id uuid not null references thing (id),
  vote_id uuid not null references vote (id),
  step text not null check (step in ('ruled_invalid', 'appealed', 'upheld')),
  reasons text not null check (reasons <> ''),
  -- the ballot by which the body upheld the ruling
  upheld_by uuid references thing (id),
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  unique (vote_id, step),
  check ((step = 'upheld') = (upheld_by is not null))
);
call guard_append_only('objection_step');
call guard_situation('objection_step');
create index objection_step_ballot on objection_step (ballot_id);
