-- Evidence that came in by the file: which file, and which line of it.

-- A file whose rows were imported into a situation, by the hash of its bytes.
create table intake (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  name text not null check (name <> ''),
  made_by uuid not null
);
call guard_append_only('intake');
call guard_situation('intake');
create unique index intake_file on intake (situation_id, sha256);
create index intake_bytes on intake (sha256);

-- The line that a piece of evidence came from. Its id is the evidence's. A line is imported once, whoever asks again.
create table intake_row (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  intake_id uuid not null references intake (id),
  line integer not null check (line > 1),
  made_by uuid not null
);
call guard_append_only('intake_row');
call guard_situation('intake_row');
create unique index intake_row_once on intake_row (intake_id, line);

-- Numbers by which near-same texts find each other (server/evidence/rules/near-text.ts). Made from the words of
-- the row; null in rows that are older than this column, which are then compared with everything.
alter table evidence add column word_bands integer[];
