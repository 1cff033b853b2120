-- A file on its way, in parts that lie in quarantine. Said before a byte is sent: its size and SHA-256, as the
-- sender's browser read them. Not content: it becomes an upload once it is whole, or is swept away.
create table arriving_file (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  name text not null check (name <> ''),
  at timestamptz not null default clock_timestamp()
);
alter table arriving_file enable row level security;
create policy own on arriving_file to focalpoint_app
  using (member_id = (select current_actor()) and situation_id in (select visible_situations()))
  with check (member_id = (select current_actor()) and situation_id in (select visible_situations()));
create policy worker on arriving_file to focalpoint_worker using (true);
create index arriving_file_of_member on arriving_file (member_id, sha256);
grant select, insert, delete on arriving_file to focalpoint_app;
grant select, delete on arriving_file to focalpoint_worker;

-- When its first part was asked for, before it had arrived whole.
alter table upload add column begun_at timestamptz;
create index upload_of_member on upload (member_id, sha256);
