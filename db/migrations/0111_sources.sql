-- Sources as things of their own: what they may be used for, how reliable they are held to be and why, whom
-- their name would endanger, and that one is discredited.

alter table source add column consent text not null default 'own_use'
  check (consent in ('own_use', 'partners', 'court'));
-- Whoever it came from wants to be asked before it is passed on.
alter table source add column originator_control boolean not null default false;

-- How reliable a source is held to be. Its id is the source's; earlier versions are its history.
create table source_reliability (
  id uuid not null,
  situation_id uuid not null references thing (id),
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F', 'G')),
  reason text not null check (reason <> ''),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('source_reliability');
call guard_situation('source_reliability');

-- That a source is discredited: whatever comes from it weighs nothing. Its id is the source's.
create table source_discredit (
  id uuid not null,
  situation_id uuid not null references thing (id),
  reason text not null check (reason <> ''),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('source_discredit');
call guard_situation('source_discredit');

-- Who may know who a protected source is: by name, whatever their role. The first is its handler.
create table source_grant (
  id uuid not null,
  situation_id uuid not null references thing (id),
  source_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  reason text not null check (reason <> ''),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('source_grant');
call guard_situation('source_grant');
create unique index source_grant_once on source_grant (source_id, member_id) where ended_by is null;

-- Who a protected source is. The record holds only a salted hash of it, so that it can be shown later that
-- nobody changed it, and nothing before. Its id is the source's.
create table source_identity (
  id uuid not null,
  situation_id uuid not null references thing (id),
  identity text not null check (identity <> ''),
  salt bytea not null check (octet_length(salt) = 32),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('source_identity');

-- The wall is the grant, for auditors, convenors and the worker too. Definer, because a policy that read
-- source_grant as its reader would depend on what else that reader may see.
create function granted_sources() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 5
  as $$ select source_id from source_grant where member_id = current_actor() and ended_by is null
        and situation_id in (select visible_situations()) $$;
revoke all on function granted_sources from public;
grant execute on function granted_sources to focalpoint_app, focalpoint_worker;
alter table source_identity enable row level security;
create policy granted on source_identity to focalpoint_app
  using (id in (select granted_sources())) with check (id in (select granted_sources()));
revoke all on source_identity from focalpoint_worker;

-- That a source is protected is no secret to those who see the source.
create function is_protected_source(p_source uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from source_identity where id = p_source and ended_by is null
        and situation_id in (select visible_situations())) $$;
revoke all on function is_protected_source from public;
grant execute on function is_protected_source to focalpoint_app;
