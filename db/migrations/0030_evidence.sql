-- Evidence: where it comes from, what it is said to show, how it is graded, and the files behind it.

create table source (
  id uuid not null,
  situation_id uuid not null references thing (id),
  name text not null check (name <> ''),
  kind text not null check (kind in ('organisation', 'government', 'witness', 'document', 'open_source', 'imagery', 'intercept')),
  note text not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('source');
call guard_situation('source');
create unique index source_name on source (situation_id, lower(name)) where ended_by is null;

-- A piece of evidence. derived_from is what it repeats, first_hand that somebody attests direct
-- collection, regrouped_to a human's correction of its origin: 'own', 'unknown', or another's id.
create table evidence (
  id uuid not null,
  situation_id uuid not null references thing (id),
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  reported text not null check (reported <> ''),
  source_id uuid not null references thing (id),
  provider_id uuid references thing (id),
  citation text,
  place text,
  event_from date,
  event_to date,
  reported_on date,
  derived_from uuid references thing (id),
  first_hand boolean not null,
  regrouped_to text check (regrouped_to in ('own', 'unknown') or regrouped_to ~ '^[0-9a-f-]{36}$'),
  regroup_reason text,
  -- why this version replaced the one before
  reason text,
  made_by uuid not null,
  ended_by uuid,
  check (event_to is null or (event_from is not null and event_to >= event_from)),
  check (derived_from is null or derived_from <> id)
);
call guard_versioned('evidence');
call guard_situation('evidence');
create index evidence_listed on evidence (situation_id, number) where ended_by is null;
create index evidence_derived on evidence (derived_from) where ended_by is null;

-- What a piece of evidence is said to show, of whom.
create table evidence_link (
  id uuid not null,
  situation_id uuid not null references thing (id),
  evidence_id uuid not null references thing (id),
  actor_id uuid not null references thing (id),
  crime text not null check (crime in ('genocide', 'war_crimes', 'ethnic_cleansing', 'crimes_against_humanity')),
  element text not null check (element in ('E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8')),
  direction text not null check (direction in ('supports', 'contrary')),
  reason text,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('evidence_link');
call guard_situation('evidence_link');
create unique index evidence_link_once on evidence_link (evidence_id, actor_id, crime, element) where ended_by is null;
create index evidence_link_situation on evidence_link (situation_id) where ended_by is null;

-- One grader's judgement. bearings: [{"link": uuid, "bearing": word}], judged in the same act as the rest.
create table grade (
  id uuid not null,
  situation_id uuid not null references thing (id),
  evidence_id uuid not null references thing (id),
  grader_id uuid not null references thing (id),
  ministry_id uuid not null references thing (id),
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F', 'G')),
  credibility smallint not null check (credibility between 2 and 6),
  directness text not null check (directness in ('direct', 'circumstantial', 'hearsay')),
  integrity text not null check (integrity in ('verified', 'partial', 'unverifiable', 'altered')),
  bearings jsonb not null check (jsonb_typeof(bearings) = 'array'),
  rationale text not null,
  reason text,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('grade');
call guard_situation('grade');
create unique index grade_once on grade (evidence_id, grader_id) where ended_by is null;
create index grade_situation on grade (situation_id) where ended_by is null;

-- Bytes that arrived and passed the check of their type, waiting to be attached. Not content: what is
-- never attached is swept away, and nothing of it is in the record.
create table upload (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  name text not null check (name <> ''),
  at timestamptz not null default clock_timestamp()
);
alter table upload enable row level security;
create policy own on upload to focalpoint_app
  using (member_id = (select current_actor()) and situation_id in (select visible_situations()))
  with check (member_id = (select current_actor()) and situation_id in (select visible_situations()));
create policy worker on upload to focalpoint_worker using (true);
create index upload_age on upload (at);
grant select, insert on upload to focalpoint_app;
grant select, delete on upload to focalpoint_worker;

-- A file attached to evidence, by the hash of its bytes.
create table evidence_file (
  id uuid not null,
  situation_id uuid not null references thing (id),
  evidence_id uuid not null references thing (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  name text not null check (name <> ''),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('evidence_file');
call guard_situation('evidence_file');
create unique index evidence_file_once on evidence_file (evidence_id, sha256) where ended_by is null;
create index evidence_file_bytes on evidence_file (sha256);
