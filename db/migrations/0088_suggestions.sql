-- Whether a member has written either of these into a document, byte for byte: the realtime process takes a
-- suggestion in another's name only where that member made it.
create function has_written(p_document uuid, p_member uuid, p_one text, p_other text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from document_update u where u.document_id = p_document and u.member_id = p_member
      and (position(convert_to(p_one, 'UTF8') in u.content) > 0
        or position(convert_to(p_other, 'UTF8') in u.content) > 0)) $$;
revoke all on function has_written from public;
grant execute on function has_written to focalpoint_app;
