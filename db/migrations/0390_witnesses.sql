-- Who follows the record from elsewhere, what they and a time-stamping authority signed of it, and how it ends.

-- Another ministry's program that keeps the last checkpoint it saw and cosigns the next only where that one grew out of
-- it. Registering its key is an act; a cosignature of any other key is not taken.
create table witness (
  id uuid not null,
  made_by uuid not null,
  ended_by uuid,
  name text not null check (name <> ''),
  verifier_key text not null check (verifier_key <> '')
);
call guard_versioned('witness');
create unique index witness_key on witness (verifier_key) where ended_by is null;

create table record_cosignature (
  size bigint not null references record_checkpoint (size),
  witness_id uuid not null references thing (id),
  -- as it stands below the note: dash, name, and in base64 key id, time and signature (C2SP tlog-cosignature)
  line text not null,
  cosigned_at timestamptz not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (size, witness_id)
);
call forbid('record_cosignature', 'update or delete or truncate');
grant select on record_cosignature to focalpoint_app, focalpoint_worker;

-- Keeps a cosignature whose signature the caller has verified; false where the witness is not, or no longer, registered
-- or there is no such checkpoint. The first of a witness for a size stays.
create function record_cosign(p_size bigint, p_witness uuid, p_line text, p_at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from witness w where w.id = p_witness and w.ended_by is null)
     or not exists (select from record_checkpoint c where c.size = p_size) then
    return false;
  end if;
  insert into record_cosignature (size, witness_id, line, cosigned_at) values (p_size, p_witness, p_line, p_at)
    on conflict do nothing;
  return true;
end $$;
revoke all on function record_cosign from public;
grant execute on function record_cosign to focalpoint_app;

-- What a time-stamping authority signed about the hash of a checkpoint's note.
create table record_time_stamp (
  size bigint primary key references record_checkpoint (size),
  token bytea not null,
  at timestamptz not null,
  authority text not null check (authority <> ''),
  kept_at timestamptz not null default clock_timestamp()
);
call forbid('record_time_stamp', 'update or delete or truncate');
grant select on record_time_stamp to focalpoint_app, focalpoint_worker;
grant insert on record_time_stamp to focalpoint_worker;

-- A record that has ended: the act that froze it is its last entry.
create table record_freeze (
  made_by uuid primary key,
  reason text not null check (reason <> '')
);
call guard_append_only('record_freeze');
revoke insert on record_freeze from focalpoint_app;
create unique index record_freeze_once on record_freeze ((true));

-- As before, but for a record that is frozen.
create or replace function record_append(
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
  v_document uuid;
begin
  if octet_length(p_commitment) <> 32 then
    raise exception 'a commitment has 32 bytes';
  end if;
  select case when t.kind in ('document', 'evidence') then t.id
      when t.kind = 'consistency' then (select c.evidence_id from consistency c where c.id = t.id limit 1)
      else t.document_id end into v_document from thing t where t.id = p_thing;
  perform pg_advisory_xact_lock(62160);
  if exists (select from record_freeze f where f.made_by <> p_act_id) then
    raise exception 'the record is frozen: it takes no further entry' using errcode = 'FP001';
  end if;
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
    'situation', p_situation, 'thing', p_thing, 'document', v_document)::text);
  return query select v_index, v_at, v_leaf;
end $$;
