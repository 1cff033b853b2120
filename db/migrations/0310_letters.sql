-- What the installation writes to members: one row a letter, and what became of it. Posting is part of the act that
-- causes it; sending comes after, and what proves it is kept with the bytes that were sent.

alter table member add column email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$');
alter table member add column language text check (language in ('en', 'fr'));

create table letter (
  id uuid primary key references thing (id),
  situation_id uuid references thing (id),
  member_id uuid not null references thing (id),
  kind text not null check (kind <> ''),
  about_kind text not null,
  about_id uuid not null references thing (id),
  -- a reference, times and numbers; a title only where the body's rules let mail tell it
  params jsonb not null,
  posted_at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('letter');
create index letter_about on letter (about_id, posted_at);
create index letter_member on letter (member_id, posted_at);
create index letter_posted on letter (posted_at);

create table letter_event (
  id uuid primary key,
  letter_id uuid not null references letter (id),
  event text not null check (event in ('sent', 'failed', 'opened')),
  at timestamptz not null,
  -- to which address, as what message, and what the server said
  address text,
  message_id text,
  response text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea,
  made_by uuid not null,
  check ((event = 'sent') = (bytes is not null)),
  check (event <> 'sent' or (address is not null and message_id is not null and response is not null
    and sha256 is not null and sha256 = encode(sha256(bytes), 'hex'))),
  check (event <> 'failed' or response is not null)
);
call guard_append_only('letter_event');
-- Each is known once, however often the worker tries; a letter that failed may still be opened.
create unique index letter_event_once on letter_event (letter_id, event);

-- One's own letters, and those about what one may see. An administrator keeps the post going and sees that there are
-- letters, which say no more than the post may say.
alter table letter enable row level security;
create policy of_readers on letter for select to focalpoint_app using (
  member_id = (select current_actor())
  or situation_id in (select visible_situations())
  or (select is_administrator())
  or (select is_auditor())
);
create policy posted on letter for insert to focalpoint_app with check (
  situation_id is null or situation_id in (select visible_situations())
);
create policy worker on letter to focalpoint_worker using (true) with check (true);
alter table letter_event enable row level security;
create policy of_letters on letter_event to focalpoint_app
  using (exists (select from letter l where l.id = letter_event.letter_id))
  with check (exists (select from letter l where l.id = letter_event.letter_id));
create policy worker on letter_event to focalpoint_worker using (true) with check (true);
