-- How widely each text may travel, and how far up each mandate reaches. A section above its reader's ceiling
-- does not exist for them: neither it, nor what belongs to it, nor the record's entries about it.

create function marking_rank(p_marking text) returns integer
  language sql immutable parallel safe
  as $$ select array_position(array['unclassified', 'restricted', 'confidential', 'secret'], p_marking) $$;

-- The highest marking that a member reads in a situation. Where they hold several mandates, the highest counts.
alter table mandate add column ceiling text not null default 'secret'
  check (ceiling in ('unclassified', 'restricted', 'confidential', 'secret'));

-- Its id is the assessment's. Without one the situation's own marking holds.
create table assessment_marking (
  id uuid not null,
  situation_id uuid not null references thing (id),
  marking text not null check (marking in ('unclassified', 'restricted', 'confidential', 'secret')),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('assessment_marking');
call guard_situation('assessment_marking');

-- Its id is the document's. Without one the assessment's marking holds.
create table document_marking (
  id uuid not null,
  situation_id uuid not null references thing (id),
  marking text not null check (marking in ('unclassified', 'restricted', 'confidential', 'secret')),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('document_marking');
call guard_situation('document_marking');

-- What belongs to a document (a comment, an agreement) is hidden with it.
alter table thing add column document_id uuid references document (id);
-- Nothing that was written is changed: the column is new.
alter table thing disable trigger refuse_update_delete_truncate;
update thing t set document_id = c.document_id from comment_thread c where c.id = t.id;
update thing t set document_id = h.document_id from comment c join comment_thread h on h.id = c.thread_id where c.id = t.id;
alter table thing enable trigger refuse_update_delete_truncate;
create index thing_document on thing (document_id) where document_id is not null;

-- The marking in force. What cannot be told counts as the highest.
create function marking_of_document(p_document uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(own.marking, whole.marking, around.marking, 'secret') from document d
    left join document_marking own on own.id = d.id and own.ended_by is null
    left join assessment_marking whole on whole.id = d.assessment_id and whole.ended_by is null
    left join situation around on around.id = d.situation_id and around.ended_by is null
    where d.id = p_document $$;

-- Whether one of a member's mandates in the situation reaches up to the marking of a document.
create function reaches_document(p_member uuid, p_document uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from document d join mandate held on held.situation_id = d.situation_id
      where d.id = p_document and held.member_id = p_member and held.ended_by is null
        and marking_rank(held.ceiling) >= marking_rank(marking_of_document(p_document))) $$;

-- Documents of the actor's own situations that are above their ceiling there: none for most, at once. An
-- auditor reads everything; other situations are behind the other wall.
create function hidden_documents() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    select d.id from document d
    where d.situation_id in (select held.situation_id from mandate held
        where held.member_id = current_actor() and held.ended_by is null and held.ceiling <> 'secret')
      and not reaches_document(current_actor(), d.id) and not (select is_auditor()) $$;

-- Those documents and all that belongs to them.
create function hidden_things() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    with hidden as materialized (select h as id from hidden_documents() h)
    select id from hidden
    union all select t.id from thing t join hidden on t.document_id = hidden.id $$;

create function hidden_acts() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 1 as $$
    select e.act_id from record_entry e where e.thing_id in (select hidden_things()) $$;

revoke all on function marking_of_document, reaches_document, hidden_documents, hidden_things, hidden_acts from public;
grant execute on function marking_of_document, reaches_document, hidden_documents, hidden_things, hidden_acts
  to focalpoint_app, focalpoint_worker;

-- A table whose rows belong each to one document: `situation_id`, and the column that names the document.
create procedure guard_document(t regclass, p_column text) language plpgsql as $$
begin
  execute format('drop policy compartment on %s', t);
  execute format('create policy compartment on %1$s to focalpoint_app
    using (situation_id in (select visible_situations()) and %2$I not in (select hidden_documents()))
    with check (situation_id in (select visible_situations()) and %2$I not in (select hidden_documents()))', t, p_column);
end $$;
call guard_document('document', 'id');
call guard_document('document_marking', 'id');
call guard_document('document_freeze', 'id');
call guard_document('text_anchor', 'document_id');

drop policy compartment on thing;
create policy compartment on thing to focalpoint_app using (
  (situation_id is null or situation_id in (select visible_situations())) and id not in (select hidden_things())
);
drop policy compartment on record_entry;
create policy compartment on record_entry for select to focalpoint_app using (
  (situation_id in (select visible_situations())
    or (situation_id is null and (actor = (select current_actor()) or (select is_auditor()) or (select is_administrator()))))
  and act_id not in (select hidden_acts())
);
drop policy compartment on record_opening;
create policy compartment on record_opening for select to focalpoint_app using (
  (situation_id in (select visible_situations()) or (situation_id is null and (select is_auditor())))
  and act_id not in (select hidden_acts())
);

-- Bytes that hold several sections under one hash are read through functions: whole by whoever may see all
-- of them, otherwise without the sections that are hidden.
revoke select on assessment_version, snapshot from focalpoint_app;
grant select (id, situation_id, assessment_id, name, hash, made_by) on assessment_version to focalpoint_app;
grant select (hash, situation_id, made_by) on snapshot to focalpoint_app;

create function names_hidden(p_bytes bytea) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from hidden_documents() h where position(convert_to(h::text, 'UTF8') in p_bytes) > 0) $$;

create function without_hidden(p_bytes bytea, p_list text) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
    select case when names_hidden(p_bytes) then jsonb_set(whole.content, array[p_list], coalesce(
        (select jsonb_agg(one.section order by one.place)
          from jsonb_array_elements(whole.content -> p_list) with ordinality as one (section, place)
          where (one.section ->> 'documentId')::uuid not in (select hidden_documents())), '[]'))::text
      else convert_from(p_bytes, 'UTF8') end
    from (select convert_from(p_bytes, 'UTF8')::jsonb as content) whole $$;

-- A named version's JSON; no row where the actor sees no such version.
create function version_text(p_situation uuid, p_version uuid) returns table (content text)
  language sql stable security definer set search_path = public, pg_temp as $$
    select without_hidden(v.bytes, 'sections') from assessment_version v
    where v.id = p_version and v.situation_id = p_situation
      and (session_user = 'focalpoint_worker' or v.situation_id in (select visible_situations())) $$;

-- A snapshot's JSON, and whether it is whole: only then is it what its hash says.
create function snapshot_text(p_situation uuid, p_hash text) returns table (content text, whole boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
    select without_hidden(s.bytes, 'text'), not names_hidden(s.bytes) from snapshot s
    where s.situation_id = p_situation and s.hash = p_hash
      and (session_user = 'focalpoint_worker' or s.situation_id in (select visible_situations())) $$;

revoke all on function names_hidden, without_hidden, version_text, snapshot_text from public;
grant execute on function version_text, snapshot_text to focalpoint_app, focalpoint_worker;

-- Sockets follow a marking within a second, as they follow a freeze.
create trigger announce_document after insert or update on document_marking
  for each row execute function announce_document();
create function announce_sections() returns trigger language plpgsql as $$
begin
  perform pg_notify('focalpoint_documents', d.id::text) from document d where d.situation_id = new.situation_id;
  return null;
end $$;
create trigger announce_sections after insert or update on assessment_marking
  for each row execute function announce_sections();
create trigger announce_sections after insert on situation
  for each row execute function announce_sections();

-- As before, with the document that a thing belongs to.
drop function new_thing(uuid, text, uuid, boolean, uuid);
create function new_thing(p_id uuid, p_kind text, p_situation uuid, p_numbered boolean, p_act uuid,
    p_document uuid default null) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_number integer;
begin
  if p_situation is not null and p_kind not in ('situation', 'mandate') and session_user <> 'focalpoint_worker'
     and not exists (select from visible_situations() v where v = p_situation) then
    raise exception 'no such situation' using errcode = 'insufficient_privilege';
  end if;
  if p_document is not null and not exists (select from document d where d.id = p_document
      and d.situation_id = p_situation and d.id not in (select hidden_documents())) then
    raise exception 'no such document' using errcode = 'insufficient_privilege';
  end if;
  if p_numbered then
    perform pg_advisory_xact_lock(hashtextextended(coalesce(p_situation::text, '') || p_kind, 1));
    select coalesce(max(number), 0) + 1 into v_number from thing
      where situation_id is not distinct from p_situation and kind = p_kind;
  end if;
  insert into thing (id, kind, situation_id, number, made_by, document_id)
    values (p_id, p_kind, p_situation, v_number, p_act, p_document);
  return v_number;
end $$;
revoke all on function new_thing from public;
grant execute on function new_thing to focalpoint_app, focalpoint_worker;

-- As before; what is announced of an act names the document that it was about, so that whoever may not see
-- the document is not told.
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
  select case when t.kind = 'document' then t.id else t.document_id end into v_document from thing t where t.id = p_thing;
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
    'situation', p_situation, 'thing', p_thing, 'document', v_document)::text);
  return query select v_index, v_at, v_leaf;
end $$;

-- As before, without roles over a document that is above the member's ceiling.
create or replace function document_access(p_documents uuid[], p_members uuid[], p_sessions uuid[])
  returns table (place bigint, session_open boolean, roles text[], freeze_reason text)
  language sql stable security definer set search_path = public, pg_temp as $$
    select asked.place,
      exists (select from session s join member m on m.id = s.member_id and m.ended_by is null
        where s.id = asked.session and s.member_id = asked.member and s.revoked_at is null
          and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - interval '60 minutes'
          and not m.disabled),
      coalesce((select array_agg(distinct held.role) from mandate held
        where held.member_id = asked.member and held.ended_by is null
          and ((held.situation_id = d.situation_id and reaches_document(asked.member, d.id))
            or (held.situation_id is null and held.role = 'auditor'))), '{}'),
      (select f.reason from document_freeze f where f.id = d.id and f.ended_by is null)
    from unnest(p_documents, p_members, p_sessions) with ordinality as asked (document, member, session, place)
    join document d on d.id = asked.document $$;

-- As before; whoever writes must reach the document, with a mandate and a marking read after the lock.
create or replace function append_updates(
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
        and held.situation_id = v_document.situation_id and held.role = any (p_roles))
      and reaches_document(asked.member, p_document));
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

-- As before, for the documents that the actor may see.
create or replace function write_document(p_document uuid, p_sequence bigint, p_client bigint, p_content bytea) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_document document%rowtype;
  v_member uuid := case when p_sequence = 0 then null else current_actor() end;
  v_head bytea;
begin
  select * into v_document from document d where d.id = p_document and d.sequence = p_sequence
    and (session_user = 'focalpoint_worker' or d.situation_id in (select visible_situations()))
    and d.id not in (select hidden_documents()) for update;
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

create or replace function hold_document(p_document uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
    select from document d where d.id = p_document
      and (session_user = 'focalpoint_worker' or d.situation_id in (select visible_situations()))
      and d.id not in (select hidden_documents()) for update $$;
