-- What members say on a motion before it is voted on, and after the vote why they voted so.

create table motion_position (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  motion_id uuid not null references thing (id),
  -- null for who belongs to no ministry; such a one only asks
  ministry_id uuid references thing (id),
  member_id uuid not null references thing (id),
  kind text not null check (kind in ('support', 'reservation', 'objection', 'question')),
  text text not null,
  at timestamptz not null,
  made_by uuid not null,
  check (kind = 'question' or ministry_id is not null),
  check (kind = 'support' or text <> '')
);
call guard_append_only('motion_position');
call guard_situation('motion_position');
create index motion_position_motion on motion_position (motion_id);

create table position_reply (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  position_id uuid not null references motion_position (id),
  ministry_id uuid references thing (id),
  member_id uuid not null references thing (id),
  text text not null check (text <> ''),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('position_reply');
call guard_situation('position_reply');
create index position_reply_position on position_reply (position_id);

-- A position taken back stays readable, with when it was.
create table position_withdrawal (
  position_id uuid primary key references motion_position (id),
  situation_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('position_withdrawal');
call guard_situation('position_withdrawal');

create table vote_explanation (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  ballot_id uuid not null references ballot (id),
  ministry_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  text text not null check (text <> ''),
  at timestamptz not null,
  made_by uuid not null,
  unique (ballot_id, member_id)
);
call guard_append_only('vote_explanation');
call guard_situation('vote_explanation');
