-- What holds all of a text under one hash (a named version, a snapshot) is made from all of its sections, also those
-- that its maker may not read: it is read without these, as before, and nothing of them is told to its maker.

-- Every section of a situation's assessment with the end of its log. What it tells is for a hash and for bytes that
-- `version_text` and `snapshot_text` alone give out.
create function sections_to_freeze(p_situation uuid) returns table (document_id uuid, title text, sequence bigint, head bytea)
  language sql stable security definer set search_path = public, pg_temp as $$
    select d.id, d.title, coalesce(u.sequence, 0), u.hash from document d
    left join lateral (select u.sequence, u.hash from document_update u where u.document_id = d.id
      order by u.sequence desc limit 1) u on true
    where d.situation_id = p_situation and d.assessment_id is not null
      and (session_user = 'focalpoint_worker' or d.situation_id in (select visible_situations()))
    order by d.place $$;

-- Rows of a log as one value, to be replayed: for each, the length of its update, its member (zeros for nobody), its
-- time in milliseconds, and the update. Whether a text may be read is asked before it is replayed.
create function read_log_page(p_document uuid, p_after bigint, p_until bigint) returns table (rows bigint, bytes bytea)
  language sql stable security definer set search_path = public, pg_temp as $$
    select count(*), string_agg(int4send(octet_length(u.content)) || coalesce(uuid_send(u.member_id), decode(repeat('00', 16), 'hex'))
      || int8send(floor(extract(epoch from u.at) * 1000)::bigint) || u.content, ''::bytea order by u.sequence)
    from document_update u
    where u.document_id = p_document and u.sequence > p_after and u.sequence <= p_until $$;

revoke all on function sections_to_freeze, read_log_page from public;
grant execute on function sections_to_freeze, read_log_page to focalpoint_app, focalpoint_worker;
grant execute on function read_document_state, read_document_clients to focalpoint_worker;
