-- The ground everything stands on: who the transaction acts for, the record, things, and the guards
-- that later migrations call on their own tables. Runs as focalpoint_owner (NOLOGIN), the owner of all.

revoke all on schema public from public;
grant usage on schema public to focalpoint_app, focalpoint_worker;

-- '' and not null is what a set_config(…, true) leaves behind on a pooled connection, hence nullif.
create function current_actor() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('focalpoint.actor', true), '')::uuid $$;

-- The record: one entry an act, gap-free, never changed (trust.md 1.3 of the design notes: RFC 6962 leaves).
create table record_entry (
  index bigint primary key check (index >= 0),
  act_id uuid not null unique,
  at timestamptz not null,
  entry bytea not null check (octet_length(entry) <= 65535),
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  -- what follows only indexes what the opening says; the verifier trusts none of it
  act text not null,
  actor uuid,
  situation_id uuid,
  thing_kind text,
  thing_id uuid,
  effective_at timestamptz
);
create index record_entry_situation on record_entry (situation_id, index);
create index record_entry_thing on record_entry (thing_id, index);
create index record_entry_actor on record_entry (actor, index);
create index record_entry_act on record_entry (act, index);

-- Salts and contents stand apart from the leaves, so that one can be erased and the tree still verify.
create table record_opening (
  act_id uuid primary key references record_entry (act_id) deferrable initially deferred,
  situation_id uuid,
  opening bytea not null
);

create table record_checkpoint (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  signed_at timestamptz not null
);

-- Everything with an identity, in every compartment: the target of every foreign key.
create table thing (
  id uuid primary key,
  kind text not null,
  situation_id uuid references thing (id),
  number integer check (number > 0),
  made_by uuid not null references record_entry (act_id) deferrable initially deferred,
  unique (situation_id, kind, number)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: its rows are kept as they were written', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create function only_ending() returns trigger language plpgsql as $$
begin
  if old.ended_by is null and new.ended_by is not null
     and to_jsonb(new) - 'ended_by' = to_jsonb(old) - 'ended_by' then
    return new;
  end if;
  raise exception 'a version in % may only be ended, once', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create procedure forbid(t regclass, operations text) language plpgsql as $$
begin
  execute format('create trigger refuse_%s before %s on %s for each statement execute function refuse_change()',
    lower(replace(operations, ' or ', '_')), operations, t);
end $$;

-- A table whose rows are written once (votes, stage history, openings). It has made_by.
create procedure guard_append_only(t regclass) language plpgsql as $$
begin
  execute format('alter table %s add foreign key (made_by) references record_entry (act_id) deferrable initially deferred', t);
  call forbid(t, 'update or delete or truncate');
  execute format('grant select, insert on %s to focalpoint_app, focalpoint_worker', t);
end $$;

-- A table of versions: made_by, ended_by; a row is only ever ended. One version of an id holds at a time.
create procedure guard_versioned(t regclass) language plpgsql as $$
begin
  execute format('alter table %s add primary key (id, made_by)', t);
  execute format('alter table %s add foreign key (id) references thing (id)', t);
  execute format('alter table %s add foreign key (made_by) references record_entry (act_id) deferrable initially deferred', t);
  execute format('alter table %s add foreign key (ended_by) references record_entry (act_id) deferrable initially deferred', t);
  execute format('create unique index on %s (id) where ended_by is null', t);
  execute format('create trigger only_ending before update on %s for each row execute function only_ending()', t);
  call forbid(t, 'delete or truncate');
  execute format('grant select, insert, update (ended_by) on %s to focalpoint_app, focalpoint_worker', t);
end $$;

call forbid('record_entry', 'update or delete or truncate');
call forbid('record_checkpoint', 'update or delete or truncate');
call forbid('thing', 'update or delete or truncate');
call forbid('record_opening', 'update or delete or truncate');
