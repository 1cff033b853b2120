-- Who there is, for which ministry, and what each may do where.

create table installation (
  id uuid not null,
  name text not null,
  state_name text not null,
  origin text not null,
  language text not null check (language in ('en', 'fr')),
  exercise boolean not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('installation');
create unique index one_installation on installation ((true)) where ended_by is null;

create table ministry (
  id uuid not null,
  name text not null,
  short_name text not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('ministry');
create unique index ministry_name on ministry (lower(name)) where ended_by is null;

create table member (
  id uuid not null,
  ministry_id uuid references thing (id),
  name text not null,
  sign_in_name text not null,
  office text not null,
  disabled boolean not null default false,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('member');
create unique index member_sign_in_name on member (lower(sign_in_name)) where ended_by is null;

create table mandate (
  id uuid not null,
  member_id uuid not null references thing (id),
  situation_id uuid references thing (id),
  role text not null check (role in ('administrator', 'auditor', 'convenor', 'drafter', 'representative', 'adviser', 'observer')),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('mandate');
create unique index mandate_once on mandate (member_id, situation_id, role) nulls not distinct where ended_by is null;
create index mandate_situation on mandate (situation_id) where ended_by is null;

create table body (
  id uuid not null,
  name text not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('body');

create table seat (
  id uuid not null,
  body_id uuid not null references thing (id),
  ministry_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  capacity text not null check (capacity in ('principal', 'deputy')),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('seat');
create unique index seat_principal on seat (body_id, ministry_id) where ended_by is null and capacity = 'principal';
create unique index seat_once on seat (body_id, member_id) where ended_by is null;

create table rules_of_procedure (
  id uuid not null,
  body_id uuid not null references thing (id),
  version integer not null check (version > 0),
  rules jsonb not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('rules_of_procedure');
create unique index rules_of_procedure_body on rules_of_procedure (body_id) where ended_by is null;

-- Secrets and sessions are not content: nothing of them is in the record but that they changed.
create table password (
  member_id uuid primary key references thing (id),
  hash text not null,
  set_at timestamptz not null
);
create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  member_id uuid not null references thing (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_member on session (member_id) where revoked_at is null;
create table sign_in_link (
  token_hash bytea primary key,
  member_id uuid not null references thing (id),
  expires_at timestamptz not null,
  used_at timestamptz
);
create table sign_in_attempt (
  id uuid primary key,
  at timestamptz not null,
  sign_in_name text not null,
  address text not null,
  outcome text not null
);
create index sign_in_attempt_recent on sign_in_attempt (at);
grant select, insert, update, delete on password, session, sign_in_link to focalpoint_app, focalpoint_worker;
grant select, insert on sign_in_attempt to focalpoint_app, focalpoint_worker;

-- What was read of protected evidence and exported: a log beside the record, without its lock.
create table access_log (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  member_id uuid not null references thing (id),
  situation_id uuid references thing (id),
  thing_id uuid references thing (id),
  reading text not null
);
call forbid('access_log', 'update or delete or truncate');
grant select, insert on access_log to focalpoint_app, focalpoint_worker;

create table act_key (
  member_id uuid not null,
  act text not null,
  key uuid not null,
  input_hash bytea not null,
  answer jsonb not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (member_id, act, key)
);
create index act_key_age on act_key (made_at);
grant select, insert, delete on act_key to focalpoint_app, focalpoint_worker;

create table snapshot (
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  situation_id uuid not null references thing (id),
  bytes bytea not null,
  made_by uuid not null,
  primary key (hash, situation_id)
);
