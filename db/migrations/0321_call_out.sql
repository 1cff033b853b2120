-- Urgent convening: each ministry is called out and acknowledges, is sought through its deputies when it is silent, and
-- may waive the notice that the rules would give it.

-- When the meeting was called at shorter notice than the rules usually ask for; null where it was not.
alter table meeting add column urgent_since timestamptz;

-- That a ministry was called, and by when it is to have answered.
create table call_out (
  id uuid not null,
  situation_id uuid not null references thing (id),
  meeting_id uuid not null references thing (id),
  ministry_id uuid not null references thing (id),
  asked_at timestamptz not null,
  due_at timestamptz not null check (due_at >= asked_at),
  -- when its deputies were sought, because it had been silent until then
  escalated_at timestamptz check (escalated_at >= due_at),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('call_out');
call guard_situation('call_out');
create unique index call_out_once on call_out (meeting_id, ministry_id) where ended_by is null;

-- That a ministry acknowledged the call: by itself, or on the telephone to whoever convened.
create table call_out_answer (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  meeting_id uuid not null references thing (id),
  ministry_id uuid not null references thing (id),
  -- who answered for the ministry
  member_id uuid not null references thing (id),
  -- who took the answer on the telephone; null where it was given here
  taken_by uuid references thing (id),
  answered_at timestamptz not null,
  note text not null,
  made_by uuid not null
);
call guard_append_only('call_out_answer');
call guard_situation('call_out_answer');
create unique index call_out_answer_once on call_out_answer (meeting_id, ministry_id);

-- That a ministry does without the notice that the rules would give it.
create table notice_waiver (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  meeting_id uuid not null references thing (id),
  ministry_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  note text not null,
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('notice_waiver');
call guard_situation('notice_waiver');
create unique index notice_waiver_once on notice_waiver (meeting_id, ministry_id);
