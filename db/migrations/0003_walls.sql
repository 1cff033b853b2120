-- The second wall: row-level security by compartment. The first is the authorisation in every act and read.

create function is_auditor() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from mandate where member_id = current_actor() and situation_id is null
                       and role = 'auditor' and ended_by is null) $$;

create function visible_situations() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 20
  as $$
    select situation_id from mandate
      where member_id = current_actor() and situation_id is not null and ended_by is null
    union
    select id from thing where kind = 'situation' and (select is_auditor())
  $$;

create procedure guard_situation(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('create policy compartment on %s to focalpoint_app
    using (situation_id in (select visible_situations()))
    with check (situation_id in (select visible_situations()))', t);
  execute format('create policy worker on %s to focalpoint_worker using (true) with check (true)', t);
end $$;

-- Registers a thing, and numbers it within its compartment and kind where asked. A situation registers
-- itself as its own compartment, before anybody can have a mandate in it.
create function new_thing(p_id uuid, p_kind text, p_situation uuid, p_numbered boolean, p_act uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_number integer;
begin
  if p_situation is not null and p_kind not in ('situation', 'mandate') and session_user <> 'focalpoint_worker'
     and not exists (select from visible_situations() v where v = p_situation) then
    raise exception 'no such situation' using errcode = 'insufficient_privilege';
  end if;
  if p_numbered then
    perform pg_advisory_xact_lock(hashtextextended(coalesce(p_situation::text, '') || p_kind, 1));
    select coalesce(max(number), 0) + 1 into v_number from thing
      where situation_id is not distinct from p_situation and kind = p_kind;
  end if;
  insert into thing (id, kind, situation_id, number, made_by)
    values (p_id, p_kind, p_situation, v_number, p_act);
  return v_number;
end $$;

-- The one way into the record. Called last in an act's transaction; takes no row lock after the advisory
-- one. The maximum is read by a statement after the lock, whose snapshot therefore sees the last commit.
create function record_append(
  p_act_id uuid, p_act text, p_actor uuid, p_situation uuid, p_thing_kind text, p_thing uuid,
  p_effective timestamptz, p_commitment bytea, p_opening bytea
) returns table (entry_index bigint, entry_at timestamptz, entry_hash bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_index bigint := 0;
  v_last timestamptz;
  v_at timestamptz;
  v_entry bytea;
  v_leaf bytea;
begin
  if octet_length(p_commitment) <> 32 then
    raise exception 'a commitment has 32 bytes';
  end if;
  perform pg_advisory_xact_lock(62160);
  select e.index + 1, e.at into v_index, v_last from record_entry e order by e.index desc limit 1;
  v_index := coalesce(v_index, 0);
  -- A clock set back must not make a later entry look earlier.
  v_at := greatest(date_trunc('milliseconds', clock_timestamp()), v_last);
  v_entry := convert_to('{"commitment":"' || encode(p_commitment, 'hex') || '","format":1,"time":"'
    || to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"}', 'UTF8');
  v_leaf := sha256('\x00'::bytea || v_entry);
  insert into record_entry (index, act_id, at, entry, leaf_hash, act, actor, situation_id, thing_kind, thing_id, effective_at)
    values (v_index, p_act_id, v_at, v_entry, v_leaf, p_act, p_actor, p_situation, p_thing_kind, p_thing, p_effective);
  insert into record_opening (act_id, situation_id, opening) values (p_act_id, p_situation, p_opening);
  perform pg_notify('focalpoint_acts', json_build_object('index', v_index, 'act', p_act,
    'situation', p_situation, 'thing', p_thing)::text);
  return query select v_index, v_at, v_leaf;
end $$;
revoke all on function record_append, new_thing, visible_situations, is_auditor from public;
grant execute on function record_append, new_thing, visible_situations, is_auditor to focalpoint_app, focalpoint_worker;

grant select on record_entry, record_opening, record_checkpoint, thing to focalpoint_app, focalpoint_worker;
grant insert on record_checkpoint to focalpoint_worker;

-- An act outside any compartment is for the auditor, the administrator and whoever did it.
create function is_administrator() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from mandate where member_id = current_actor() and situation_id is null
                       and role = 'administrator' and ended_by is null) $$;
grant execute on function is_administrator to focalpoint_app, focalpoint_worker;

alter table record_entry enable row level security;
create policy compartment on record_entry for select to focalpoint_app using (
  situation_id in (select visible_situations())
  or (situation_id is null and (actor = (select current_actor()) or (select is_auditor()) or (select is_administrator())))
);
create policy worker on record_entry to focalpoint_worker using (true);
alter table record_opening enable row level security;
create policy compartment on record_opening for select to focalpoint_app using (
  situation_id in (select visible_situations()) or (situation_id is null and (select is_auditor()))
);
create policy worker on record_opening to focalpoint_worker using (true);

-- What the version predicates and numbering need of the record without being a way to read it:
-- the place of an act in the order of acts.
create function act_index(p_act uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp
  as $$ select index from record_entry where act_id = p_act $$;
grant execute on function act_index to focalpoint_app, focalpoint_worker;

alter table thing enable row level security;
create policy compartment on thing to focalpoint_app using (
  situation_id is null or situation_id in (select visible_situations())
);
create policy worker on thing to focalpoint_worker using (true);

alter table mandate enable row level security;
create policy seen on mandate for select to focalpoint_app using (
  member_id = (select current_actor()) or situation_id is null or situation_id in (select visible_situations())
);
create policy made on mandate for insert to focalpoint_app with check (true);
create policy ended on mandate for update to focalpoint_app using (
  situation_id is null or situation_id in (select visible_situations())
);
create policy worker on mandate to focalpoint_worker using (true) with check (true);

call guard_append_only('snapshot');
call guard_situation('snapshot');

-- A session or mandate that ends must reach open sockets within a second.
create function announce_revocation() returns trigger language plpgsql as $$
begin
  perform pg_notify('focalpoint_revoke', json_build_object('member', new.member_id, 'table', tg_table_name)::text);
  return null;
end $$;
create trigger announce_revocation after insert or update on mandate for each row execute function announce_revocation();
create trigger announce_revocation after update on session for each row
  when (old.revoked_at is distinct from new.revoked_at) execute function announce_revocation();
