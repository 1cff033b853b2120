-- How a file came, and what was done with it: with what is in the record, its chain of custody.

-- A working copy (an image, made smaller and written anew) that waits with its original to be attached.
alter table upload add column copy jsonb;

create table file_arrival (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  sent_by uuid not null references thing (id),
  -- when the sender's browser had read its SHA-256, and when the server had found the same
  begun_at timestamptz not null,
  verified_at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('file_arrival');
call guard_situation('file_arrival');

create table file_copy (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  file_id uuid not null references thing (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  made_with text not null,
  made_by uuid not null
);
call guard_append_only('file_copy');
call guard_situation('file_copy');
create index file_copy_of_file on file_copy (file_id);
create index file_copy_bytes on file_copy (sha256);

-- The stored bytes hashed again, by whoever asked; null where they were gone.
create table file_check (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  file_id uuid not null references thing (id),
  found_sha256 text check (found_sha256 ~ '^[0-9a-f]{64}$'),
  made_by uuid not null
);
call guard_append_only('file_check');
call guard_situation('file_check');
create index file_check_of_file on file_check (file_id);

create index access_log_of_thing on access_log (thing_id, at);
