-- Decisions: what was decided, on what basis, who disagreed, what follows. Written once; what happens
-- to a decision later (dissent, action, changed basis) is a row of its own.

create table decision (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  rationale text not null check (rationale <> ''),
  pillars integer[] not null check (pillars <@ array[1, 2, 3] and cardinality(pillars) > 0),
  basis text not null check (basis in ('ballot', 'chair')),
  ballot_id uuid references ballot (id),
  motion_id uuid references thing (id),
  question text,
  -- why there was no ballot, in the chair's words
  chair_reasons text,
  measure_ids uuid[] not null,
  alternatives jsonb not null,
  conditions text not null,
  legal_basis text not null,
  lead_ministry_id uuid not null references thing (id),
  supporting_ministry_ids uuid[] not null,
  -- the votes as counted at the close, with names as they were then
  votes jsonb not null,
  review_on date not null,
  snapshot text not null,
  decided_at timestamptz not null,
  logged_by uuid not null references thing (id),
  made_by uuid not null,
  check ((basis = 'ballot') = (ballot_id is not null)),
  check ((basis = 'chair') = (chair_reasons is not null)),
  foreign key (snapshot, situation_id) references snapshot (hash, situation_id)
);
call guard_append_only('decision');
call guard_situation('decision');
create unique index decision_ballot on decision (ballot_id);
create index decision_situation on decision (situation_id, number);
create index decision_decided on decision (decided_at desc, id desc);

create table decision_dissent (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  decision_id uuid not null references decision (id),
  member_id uuid not null references thing (id),
  ministry_id uuid references thing (id),
  kind text not null check (kind in ('dissent', 'reservation', 'explanation')),
  text text not null check (text <> ''),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('decision_dissent');
call guard_situation('decision_dissent');
create index decision_dissent_decision on decision_dissent (decision_id);

create table decision_action (
  id uuid not null,
  situation_id uuid not null references thing (id),
  decision_id uuid not null references decision (id),
  number integer not null check (number > 0),
  what text not null check (what <> ''),
  owner_ministry_id uuid not null references thing (id),
  owner_member_id uuid references thing (id),
  due_on date not null,
  outcome text,
  completed_at timestamptz,
  completed_by uuid references thing (id),
  made_by uuid not null,
  ended_by uuid,
  check ((outcome is null) = (completed_at is null))
);
call guard_versioned('decision_action');
call guard_situation('decision_action');
create unique index decision_action_number on decision_action (decision_id, number) where ended_by is null;
create index decision_action_due on decision_action (due_on) where ended_by is null and completed_at is null;

-- The dated word to a decision's owners that what it rested on has changed.
create table decision_notice (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  decision_id uuid not null references decision (id),
  changes jsonb not null,
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('decision_notice');
call guard_situation('decision_notice');
create index decision_notice_decision on decision_notice (decision_id);

-- What the owners made of it: the decision stands all the same, or is to be taken up again.
create table decision_answer (
  notice_id uuid primary key references decision_notice (id),
  situation_id uuid not null references thing (id),
  decision_id uuid not null references decision (id),
  answer text not null check (answer in ('reaffirmed', 'to_amend', 'to_withdraw')),
  reasons text not null check (reasons <> ''),
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('decision_answer');
call guard_situation('decision_answer');

-- Those who add to a decision lock it first, one after the other. PostgreSQL asks for the right to update
-- before it gives a lock; the triggers of append-only tables refuse the update itself.
grant update (id) on decision to focalpoint_app, focalpoint_worker;
