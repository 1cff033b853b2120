-- What happens to a motion between being put and being decided. Its state follows from these rows, its ballots and
-- the chair's decision, in the order of the record, and is stored nowhere.

alter table motion add column kind text not null default 'substantive'
  check (kind in ('substantive', 'amendment', 'procedural'));
-- How many other ministries the rules asked for when it was put; later rules do not change it.
alter table motion add column seconds_needed smallint not null default 0 check (seconds_needed >= 0);
-- Who put it, and for which ministry; a focal point has none, and motions before this said neither.
alter table motion add column moved_by uuid references thing (id);
alter table motion add column ministry_id uuid references thing (id);
-- The motion whose text an amendment changes.
alter table motion add column amends_id uuid references thing (id);
alter table motion add constraint amendments_amend check ((kind = 'amendment') = (amends_id is not null));
create index motion_amends on motion (amends_id) where ended_by is null and amends_id is not null;

create table motion_second (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  motion_id uuid not null references thing (id),
  ministry_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  unique (motion_id, ministry_id)
);
call guard_append_only('motion_second');
call guard_situation('motion_second');

create table motion_step (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  motion_id uuid not null references thing (id),
  step text not null check (step in ('discussion_closed', 'discussion_reopened', 'withdrawn', 'referred', 'returned',
    'adjourned', 'resumed', 'merged', 'split', 'superseded', 'overridden')),
  -- where an override leads
  leads_to text check ((step = 'overridden') = (leads_to is not null)),
  -- why, what is asked, or what was answered
  words text not null,
  -- to whom it was referred; without one, to the drafters of the situation
  ministry_id uuid references thing (id),
  -- by when an answer is asked for, or the day to which it was adjourned
  due_on date,
  -- the meeting to which it was adjourned
  meeting_id uuid references thing (id),
  -- the motion that it went into or that overtook it
  other_id uuid references thing (id),
  member_id uuid references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  check (step not in ('referred', 'returned', 'adjourned', 'overridden') or words <> ''),
  check (step <> 'adjourned' or num_nonnulls(due_on, meeting_id) = 1),
  check (step <> 'superseded' or other_id is not null)
);
call guard_append_only('motion_step');
call guard_situation('motion_step');
create index motion_step_motion on motion_step (motion_id);

-- Why a ballot was opened under another majority than the rules give its kind of motion.
alter table ballot add column rule_because text check (rule_because <> '');
