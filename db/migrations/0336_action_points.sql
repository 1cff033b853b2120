-- Something to be done comes of a decision or of a meeting. One table for both: they fall due, are given to somebody
-- else, put off and done alike.
alter table decision_action alter column decision_id drop not null;
alter table decision_action add column meeting_id uuid references thing (id);
-- The point of the agenda under which it was agreed.
alter table decision_action add column point_id uuid references thing (id);
-- Why this version differs from the one before: it was put off, or given to another owner.
alter table decision_action add column because text;
alter table decision_action add constraint one_origin check (num_nonnulls(decision_id, meeting_id) = 1);
alter table decision_action add constraint point_of_meeting check (point_id is null or meeting_id is not null);
create index decision_action_meeting on decision_action (meeting_id) where ended_by is null;

-- Owners were reminded: before the day, on it, after it. Once each for a day, which may be put off.
create table action_reminder (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  action_id uuid not null references thing (id),
  due_on date not null,
  kind text not null check (kind in ('ahead', 'due', 'overdue')),
  at timestamptz not null,
  made_by uuid not null,
  unique (action_id, due_on, kind)
);
call guard_append_only('action_reminder');
call guard_situation('action_reminder');
