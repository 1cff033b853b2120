-- What members say about a passage of a text, beside it: a comment never writes into the text, so that
-- whoever may not write may still comment, and a text closed to writing too. A passage is two relative
-- positions of Yjs, and its words as they stood in the committed text, to find it again and to show it
-- when it is gone.
create table comment_thread (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  range_start bytea not null check (octet_length(range_start) between 1 and 300),
  range_end bytea not null check (octet_length(range_end) between 1 and 300),
  quote text not null check (quote <> ''),
  words_before text not null,
  words_after text not null,
  made_by uuid not null
);
call guard_append_only('comment_thread');
create index comment_thread_document on comment_thread (document_id);

-- One contribution to a thread; a correction is another version of it. The first opened the thread.
create table comment (
  id uuid not null,
  situation_id uuid not null references thing (id),
  thread_id uuid not null references comment_thread (id),
  member_id uuid not null references thing (id),
  text text not null check (text <> ''),
  mentions uuid[] not null,
  at timestamptz not null,
  revised_at timestamptz,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('comment');
create index comment_in_thread on comment (thread_id) where ended_by is null;
create index comment_mentions on comment using gin (mentions) where ended_by is null;

-- That a thread is settled, and by whom. Its id is the thread's; reopening ends it.
create table comment_resolution (
  id uuid not null,
  situation_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('comment_resolution');

-- That a member has opened what mentions them, so that it no longer waits for them.
create table mention_seen (
  mention_id uuid not null references thing (id),
  situation_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  made_by uuid not null,
  primary key (mention_id, member_id)
);
call guard_append_only('mention_seen');
call guard_situation('mention_seen');

-- Comments are seen by whoever sees the section that they are about, and by nobody else.
alter table comment_thread enable row level security;
create policy section on comment_thread to focalpoint_app
  using (document_id in (select id from document)) with check (document_id in (select id from document));
create policy worker on comment_thread to focalpoint_worker using (true) with check (true);

alter table comment enable row level security;
create policy thread on comment to focalpoint_app
  using (thread_id in (select id from comment_thread)) with check (thread_id in (select id from comment_thread));
create policy worker on comment to focalpoint_worker using (true) with check (true);

alter table comment_resolution enable row level security;
create policy thread on comment_resolution to focalpoint_app
  using (id in (select id from comment_thread)) with check (id in (select id from comment_thread));
create policy worker on comment_resolution to focalpoint_worker using (true) with check (true);
