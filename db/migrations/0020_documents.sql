-- Co-written text. Each section of an assessment is a document of its own; what people type is an append
-- log beside the record, without its lock. Acts record the head of a log's hash chain and the text's hash
-- when a text is frozen, named or voted on.

create table assessment (
  id uuid not null,
  situation_id uuid not null references thing (id),
  language text not null check (language in ('en', 'fr')),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('assessment');
call guard_situation('assessment');
create unique index one_assessment on assessment (situation_id) where ended_by is null;

-- The last three columns are the log's end. They move under this row's lock, which gives updates their
-- order and is where freeze and authority are checked.
create table document (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  assessment_id uuid not null references thing (id),
  section text not null,
  place smallint not null check (place > 0),
  title text not null check (title <> ''),
  made_by uuid not null references record_entry (act_id) deferrable initially deferred,
  sequence bigint not null default 0 check (sequence >= 0),
  head bytea not null default decode(repeat('00', 32), 'hex') check (octet_length(head) = 32),
  log_bytes bigint not null default 0,
  unique (assessment_id, section),
  unique (assessment_id, place)
);
create index document_situation on document (situation_id);
call guard_situation('document');
call forbid('document', 'delete or truncate');
grant select, insert (id, situation_id, assessment_id, section, place, title, made_by)
  on document to focalpoint_app, focalpoint_worker;

create function only_forward() returns trigger language plpgsql as $$
begin
  if new.sequence > old.sequence and to_jsonb(new) - array['sequence', 'head', 'log_bytes']
      = to_jsonb(old) - array['sequence', 'head', 'log_bytes'] then
    return new;
  end if;
  raise exception 'a document only grows' using errcode = 'restrict_violation';
end $$;
create trigger only_forward before update on document for each row execute function only_forward();

-- Why a text is closed to writing. Its id is the document's.
create table document_freeze (
  id uuid not null,
  situation_id uuid not null references thing (id),
  reason text not null check (reason <> ''),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('document_freeze');
call guard_situation('document_freeze');

-- What was typed, by whom, through which connection. hash = sha256(hash of the row before || sequence as
-- 8 bytes || member as 16 bytes, zeros for the act that made the document || content), so that the head
-- alone, once in the record, fixes every update and its author. There are no foreign keys on purpose: this
-- is the hot table, and the functions below, its only writers, have locked the document and read the member.
create table document_update (
  document_id uuid not null,
  sequence bigint not null check (sequence > 0),
  member_id uuid,
  connection_id uuid,
  at timestamptz not null default clock_timestamp(),
  content bytea not null,
  hash bytea not null,
  primary key (document_id, sequence)
);
call forbid('document_update', 'update or delete or truncate');
alter table document_update enable row level security;
create policy compartment on document_update for select to focalpoint_app
  using (document_id in (select id from document));
create policy worker on document_update for select to focalpoint_worker using (true);
grant select on document_update to focalpoint_app, focalpoint_worker;

-- Whose a Yjs client id is: the first member who wrote with it, for ever. Null is the act that made the
-- document. Yjs itself tells no authors, and a forged id would write in another's name.
create table document_client (
  document_id uuid not null references document (id),
  client_id bigint not null check (client_id between 0 and 4294967295),
  member_id uuid references thing (id),
  since_sequence bigint not null,
  primary key (document_id, client_id)
);
call forbid('document_client', 'update or delete or truncate');
alter table document_client enable row level security;
create policy compartment on document_client for select to focalpoint_app
  using (document_id in (select id from document));
create policy worker on document_client for select to focalpoint_worker using (true);
grant select on document_client to focalpoint_app, focalpoint_worker;

-- The log replayed up to a sequence, so that opening a document need not replay all of it. It can always
-- be made again from the log and proves nothing.
create table document_state (
  document_id uuid primary key references document (id),
  sequence bigint not null,
  state bytea not null,
  made_at timestamptz not null default clock_timestamp()
);
alter table document_state enable row level security;
create policy compartment on document_state for select to focalpoint_app
  using (document_id in (select id from document));
create policy worker on document_state for select to focalpoint_worker using (true);
grant select on document_state to focalpoint_app, focalpoint_worker;

-- A text given a name: the exact canonical bytes under their SHA-256 (hex).
create table assessment_version (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  assessment_id uuid not null references thing (id),
  name text not null check (name <> ''),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  made_by uuid not null
);
call guard_append_only('assessment_version');
call guard_situation('assessment_version');

create function announce_document() returns trigger language plpgsql as $$
begin
  perform pg_notify('focalpoint_documents', new.id::text);
  return null;
end $$;
create trigger announce_document after insert or update on document_freeze
  for each row execute function announce_document();

-- What the realtime process asks. It serves every compartment at once, so it goes through these functions,
-- which check the member named, and not through row-level security.

-- Whether a session is open, and every role that its member holds over a document: those in its situation,
-- and auditor where held over the installation. No row for a document that does not exist.
create function document_access(p_documents uuid[], p_members uuid[], p_sessions uuid[])
  returns table (place bigint, session_open boolean, roles text[], freeze_reason text)
  language sql stable security definer set search_path = public, pg_temp as $$
    select asked.place,
      exists (select from session s join member m on m.id = s.member_id and m.ended_by is null
        where s.id = asked.session and s.member_id = asked.member and s.revoked_at is null
          and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - interval '60 minutes'
          and not m.disabled),
      coalesce((select array_agg(distinct held.role) from mandate held
        where held.member_id = asked.member and held.ended_by is null
          and (held.situation_id = d.situation_id or (held.situation_id is null and held.role = 'auditor'))), '{}'),
      (select f.reason from document_freeze f where f.id = d.id and f.ended_by is null)
    from unnest(p_documents, p_members, p_sessions) with ordinality as asked (document, member, session, place)
    join document d on d.id = asked.document $$;

create function read_document_state(p_document uuid) returns table (sequence bigint, state bytea)
  language sql stable security definer set search_path = public, pg_temp as $$
    select s.sequence, s.state from document_state s where s.document_id = p_document $$;

create function read_document_updates(p_document uuid, p_after bigint, p_most integer)
  returns table (sequence bigint, content bytea)
  language sql stable security definer set search_path = public, pg_temp as $$
    select u.sequence, u.content from document_update u
    where u.document_id = p_document and u.sequence > p_after order by u.sequence limit p_most $$;

create function read_document_clients(p_document uuid) returns table (client_id bigint, member_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
    select c.client_id, c.member_id from document_client c where c.document_id = p_document $$;

create function keep_document_state(p_document uuid, p_sequence bigint, p_state bytea) returns void
  language sql security definer set search_path = public, pg_temp as $$
    insert into document_state as kept (document_id, sequence, state) values (p_document, p_sequence, p_state)
    on conflict (document_id) do update set sequence = excluded.sequence, state = excluded.state,
      made_at = clock_timestamp() where kept.sequence < excluded.sequence $$;

-- Appends what several connections sent, in order, in one commit. The i-th update is the next p_lengths[i]
-- bytes of p_bytes. A claim says that the update p_claim_updates[j] writes for the first time with the Yjs
-- client id p_claim_clients[j]. p_roles are the roles that may write. Answers one row an update: its
-- sequence, or why it was refused: not_found, session_ended, not_entitled, frozen, full, forged.
create function append_updates(
  p_document uuid, p_members uuid[], p_sessions uuid[], p_connections uuid[], p_lengths integer[],
  p_bytes bytea, p_claim_updates integer[], p_claim_clients bigint[], p_roles text[], p_most_bytes bigint
) returns table (place integer, sequence bigint, refusal text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_document document%rowtype;
  v_frozen boolean;
  v_refused_connections uuid[] := '{}';
  v_ended uuid[];
  v_writers uuid[];
  v_offset integer := 1;
  v_content bytea;
  v_claim record;
begin
  select * into v_document from document d where d.id = p_document for update;
  v_frozen := exists (select from document_freeze f where f.id = p_document and f.ended_by is null);
  -- Read after the lock: a mandate withdrawn or a session ended by a commit before it counts here.
  v_writers := array(select distinct asked.member from unnest(p_members) asked (member)
    where exists (select from mandate held where held.member_id = asked.member and held.ended_by is null
      and held.situation_id = v_document.situation_id and held.role = any (p_roles)));
  v_ended := array(select distinct asked.session from unnest(p_sessions) asked (session)
    where not exists (select from session s join member m on m.id = s.member_id and m.ended_by is null
      where s.id = asked.session and s.revoked_at is null and s.expires_at > clock_timestamp() and not m.disabled));
  for i in 1 .. cardinality(p_members) loop
    v_content := substring(p_bytes from v_offset for p_lengths[i]);
    v_offset := v_offset + p_lengths[i];
    place := i;
    sequence := null;
    refusal := case
      when v_document.id is null then 'not_found'
      when p_sessions[i] = any (v_ended) then 'session_ended'
      when p_members[i] <> all (v_writers) then 'not_entitled'
      when v_frozen then 'frozen'
      when v_document.log_bytes + p_lengths[i] > p_most_bytes then 'full'
      -- What a connection sends after a refused update builds on it.
      when p_connections[i] = any (v_refused_connections) then 'forged'
    end;
    if refusal is null then
      for v_claim in select claimed.client from unnest(p_claim_updates, p_claim_clients) claimed (update, client)
          where claimed.update = i loop
        insert into document_client (document_id, client_id, member_id, since_sequence)
          values (p_document, v_claim.client, p_members[i], v_document.sequence + 1) on conflict do nothing;
        if not exists (select from document_client c where c.document_id = p_document
            and c.client_id = v_claim.client and c.member_id = p_members[i]) then
          refusal := 'forged';
          v_refused_connections := v_refused_connections || p_connections[i];
        end if;
      end loop;
    end if;
    if refusal is null then
      sequence := v_document.sequence + 1;
      v_document.sequence := sequence;
      v_document.head := sha256(v_document.head || int8send(sequence) || uuid_send(p_members[i]) || v_content);
      v_document.log_bytes := v_document.log_bytes + p_lengths[i];
      insert into document_update (document_id, sequence, member_id, connection_id, content, hash)
        values (p_document, append_updates.sequence, p_members[i], p_connections[i], v_content, v_document.head);
    end if;
    return next;
  end loop;
  update document d set sequence = v_document.sequence, head = v_document.head, log_bytes = v_document.log_bytes
    where d.id = p_document and d.sequence < v_document.sequence;
end $$;

-- Appends one update as part of an act, where the text is still at the sequence that the act read. The
-- first one is the template, which is the act's own and nobody's writing; later ones are the actor's.
-- Answers the sequence, or null where somebody wrote meanwhile or the text is frozen.
create function write_document(p_document uuid, p_sequence bigint, p_client bigint, p_content bytea) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_document document%rowtype;
  v_member uuid := case when p_sequence = 0 then null else current_actor() end;
  v_head bytea;
begin
  select * into v_document from document d where d.id = p_document and d.sequence = p_sequence
    and (session_user = 'focalpoint_worker' or d.situation_id in (select visible_situations())) for update;
  if not found or exists (select from document_freeze f where f.id = p_document and f.ended_by is null) then
    return null;
  end if;
  v_head := sha256(v_document.head || int8send(p_sequence + 1)
    || coalesce(uuid_send(v_member), decode(repeat('00', 16), 'hex')) || p_content);
  insert into document_client (document_id, client_id, member_id, since_sequence)
    values (p_document, p_client, v_member, p_sequence + 1);
  insert into document_update (document_id, sequence, member_id, content, hash)
    values (p_document, p_sequence + 1, v_member, p_content, v_head);
  update document d set sequence = p_sequence + 1, head = v_head, log_bytes = d.log_bytes + octet_length(p_content)
    where d.id = p_document;
  perform pg_notify('focalpoint_documents', p_document::text);
  return p_sequence + 1;
end $$;

-- Waits until no update of a document is being appended, and lets none in before the act's end.
create function hold_document(p_document uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
    select from document d where d.id = p_document
      and (session_user = 'focalpoint_worker' or d.situation_id in (select visible_situations())) for update $$;

revoke all on function document_access, read_document_state, read_document_updates, read_document_clients,
  keep_document_state, append_updates, write_document, hold_document from public;
grant execute on function document_access, read_document_state, read_document_updates, read_document_clients,
  keep_document_state, append_updates to focalpoint_app;
grant execute on function write_document, hold_document to focalpoint_app, focalpoint_worker;
