-- Forecasts: what may come, as dated questions that can be resolved, apart from findings and standards of proof.

create table forecast_question (
  id uuid not null,
  situation_id uuid not null references thing (id),
  body_id uuid not null references thing (id),
  question text not null check (question <> ''),
  -- what would count as yes
  criteria text not null check (criteria <> ''),
  -- until when probabilities are given, and by when it has to happen
  closes_at timestamptz not null,
  due_on date not null,
  resolver_id uuid not null references thing (id),
  asked_at timestamptz not null,
  asked_by uuid not null references thing (id),
  outcome text check (outcome in ('yes', 'no', 'void')),
  resolved_because text check (resolved_because <> ''),
  resolved_at timestamptz,
  resolved_by uuid references thing (id),
  made_by uuid not null,
  ended_by uuid,
  check ((outcome is null) = (resolved_because is null) and (outcome is null) = (resolved_at is null)
         and (outcome is null) = (resolved_by is null))
);
call guard_versioned('forecast_question');
call guard_situation('forecast_question');
create index forecast_question_of_situation on forecast_question (situation_id) where ended_by is null;

-- What a member gave, and what they gave before. The word says the range, a number may say where in it.
create table forecast (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  question_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  word text not null check (word in ('almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even', 'likely',
                                     'very_likely', 'almost_certain')),
  percent integer check (percent between 1 and 99),
  reason text not null,
  given_at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('forecast');
call guard_situation('forecast');
create index forecast_of_question on forecast (question_id, member_id, given_at desc);
