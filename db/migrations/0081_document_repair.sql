-- Makes a text fit the schema again, as nobody's writing: the realtime process finds what edits that each
-- fitted have broken together. Answers the sequence, or null where somebody wrote meanwhile, or where the
-- text is frozen: what was frozen is not changed, however it looks.
create function repair_document(p_document uuid, p_sequence bigint, p_client bigint, p_content bytea) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_head bytea;
begin
  select sha256(d.head || int8send(p_sequence + 1) || decode(repeat('00', 16), 'hex') || p_content) into v_head
    from document d where d.id = p_document and d.sequence = p_sequence for update;
  if not found or exists (select from document_freeze f where f.id = p_document and f.ended_by is null)
      or exists (select from document_client c where c.document_id = p_document and c.client_id = p_client) then
    return null;
  end if;
  insert into document_client (document_id, client_id, member_id, since_sequence)
    values (p_document, p_client, null, p_sequence + 1);
  insert into document_update (document_id, sequence, member_id, content, hash)
    values (p_document, p_sequence + 1, null, p_content, v_head);
  update document d set sequence = p_sequence + 1, head = v_head, log_bytes = d.log_bytes + octet_length(p_content)
    where d.id = p_document;
  perform pg_notify('focalpoint_documents', p_document::text);
  return p_sequence + 1;
end $$;

revoke all on function repair_document from public;
grant execute on function repair_document to focalpoint_app;
