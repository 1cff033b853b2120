-- What a time-stamping authority signed about the hash of a file: that it existed then. Proven before it stands here,
-- and provable by anybody without us. By the bytes, so one for all files of the same; told to those who see such a file.
create table time_stamp (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  token bytea not null,
  at timestamptz not null,
  authority text not null check (authority <> ''),
  kept_at timestamptz not null default clock_timestamp()
);
call forbid('time_stamp', 'update or delete or truncate');
alter table time_stamp enable row level security;
create policy of_files_seen on time_stamp for select to focalpoint_app
  using (exists (select from evidence_file f where f.sha256 = time_stamp.sha256));
create policy worker on time_stamp to focalpoint_worker using (true) with check (true);
grant select on time_stamp to focalpoint_app;
grant select, insert on time_stamp to focalpoint_worker;
