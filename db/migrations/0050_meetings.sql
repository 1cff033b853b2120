-- Meetings, motions and ballots. Rows that count (attendance, openings, votes, results) are written once.

create table meeting (
  id uuid not null,
  situation_id uuid not null references thing (id),
  body_id uuid not null references thing (id),
  -- all that leaves the building: in mail and calendars a meeting has this name and no other
  reference text not null check (reference ~ '^M-[0-9A-Z]{6}$'),
  title text not null check (title <> ''),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  place text not null,
  -- how often invitations were changed (RFC 5545 section 3.8.7.4)
  sequence integer not null check (sequence >= 0),
  short_notice_because text,
  cancelled_because text,
  made_by uuid not null,
  ended_by uuid,
  check (ends_at > starts_at)
);
call guard_versioned('meeting');
call guard_situation('meeting');
create index meeting_situation on meeting (situation_id) where ended_by is null;
create index meeting_starts on meeting (starts_at) where ended_by is null;

create table agenda_point (
  id uuid not null,
  situation_id uuid not null references thing (id),
  meeting_id uuid not null references thing (id),
  place smallint not null check (place > 0),
  title text not null check (title <> ''),
  minutes smallint check (minutes > 0),
  measure_id uuid references thing (id),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('agenda_point');
call guard_situation('agenda_point');
create index agenda_point_meeting on agenda_point (meeting_id) where ended_by is null;

create table invitation (
  id uuid not null,
  situation_id uuid not null references thing (id),
  meeting_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('invitation');
call guard_situation('invitation');
create unique index invitation_once on invitation (meeting_id, member_id) where ended_by is null;

-- Who came and who left, when. A ministry is there while somebody who sits for it is.
create table attendance (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  meeting_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  ministry_id uuid references thing (id),
  movement text not null check (movement in ('arrived', 'left')),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('attendance');
call guard_situation('attendance');
create index attendance_meeting on attendance (meeting_id, at);

create table motion (
  id uuid not null,
  situation_id uuid not null references thing (id),
  body_id uuid not null references thing (id),
  meeting_id uuid references thing (id),
  measure_id uuid references thing (id),
  question text not null check (question <> ''),
  withdrawn_because text,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('motion');
call guard_situation('motion');
create index motion_situation on motion (situation_id) where ended_by is null;
create index motion_meeting on motion (meeting_id) where ended_by is null;

-- A ballot as it was opened: everything it will be counted by, frozen.
create table ballot (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  motion_id uuid not null references thing (id),
  meeting_id uuid references thing (id),
  body_id uuid not null references thing (id),
  question text not null,
  rule jsonb not null,
  rules_version integer not null,
  mode text not null check (mode in ('meeting', 'correspondence')),
  electorate jsonb not null,
  present_at_opening uuid[] not null,
  closes_at timestamptz,
  time_zone text not null,
  snapshot text not null,
  opened_at timestamptz not null,
  made_by uuid not null,
  check (closes_at > opened_at),
  check (mode = 'meeting' or closes_at is not null),
  check (mode = 'correspondence' or meeting_id is not null),
  foreign key (snapshot, situation_id) references snapshot (hash, situation_id)
);
call guard_append_only('ballot');
call guard_situation('ballot');
create index ballot_situation on ballot (situation_id);
create index ballot_motion on ballot (motion_id);
-- Voting shares the row's lock and closing takes it alone. PostgreSQL asks for the right to update before
-- it gives a lock; the trigger of an append-only table refuses the update itself.
grant update (id) on ballot to focalpoint_app, focalpoint_worker;

create table vote (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  ballot_id uuid not null references thing (id),
  ministry_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  capacity text not null check (capacity in ('principal', 'deputy')),
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  explanation text not null,
  snapshot text not null,
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('vote');
call guard_situation('vote');
create index vote_ballot on vote (ballot_id);

create table ballot_result (
  ballot_id uuid primary key references ballot (id),
  situation_id uuid not null references thing (id),
  reason text not null check (reason in ('convenor', 'deadline')),
  ground text not null check (ground in ('deadline', 'everyone_voted', 'settled', 'ruling')),
  ruling text,
  present_at_close uuid[] not null,
  counted jsonb not null,
  counts jsonb not null,
  verdict text not null check (verdict in ('adopted', 'rejected', 'no_decision', 'inquorate')),
  base integer not null,
  closed_at timestamptz not null,
  made_by uuid not null,
  check ((ground = 'ruling') = (ruling is not null))
);
call guard_append_only('ballot_result');
call guard_situation('ballot_result');
create index ballot_result_situation on ballot_result (situation_id);

-- A vote after the result is impossible whatever the code above does (the act refuses it with a sentence).
create function refuse_late_vote() returns trigger language plpgsql as $$
begin
  if exists (select from ballot_result where ballot_id = new.ballot_id) then
    raise exception 'the ballot is closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger refuse_late_vote before insert on vote for each row execute function refuse_late_vote();
