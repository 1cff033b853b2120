-- What each who is asked to a meeting answers: every answer is kept, the last one counts.
create table invitation_reply (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  meeting_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  reply text not null check (reply in ('accepted', 'declined', 'tentative')),
  note text not null,
  -- who comes instead
  deputy_id uuid references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  check (deputy_id is null or reply = 'declined')
);
call guard_append_only('invitation_reply');
call guard_situation('invitation_reply');
create index invitation_reply_meeting on invitation_reply (meeting_id, at);

-- The secret address of a member's calendar: the hash of its token, and no more. Like a session it is no content.
create table calendar_feed (
  member_id uuid primary key references thing (id),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  made_at timestamptz not null
);
grant select, insert, update, delete on calendar_feed to focalpoint_app, focalpoint_worker;
