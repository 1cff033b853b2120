-- The text of a motion and the minutes of a meeting are documents like the sections of an assessment: the same
-- log, the same sockets, the same walls. A document belongs to exactly one of the three.

alter table document alter column assessment_id drop not null;
alter table document add column motion_id uuid unique references thing (id);
alter table document add column meeting_id uuid unique references thing (id);
alter table document add constraint one_owner check (num_nonnulls(assessment_id, motion_id, meeting_id) = 1);
grant insert (motion_id, meeting_id) on document to focalpoint_app, focalpoint_worker;

-- As before, and without the text of the motion where that is hidden.
create or replace function snapshot_text(p_situation uuid, p_hash text) returns table (content text, whole boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
    select case when (s.said::jsonb #>> '{motion,text,documentId}')::uuid in (select hidden_documents())
        then (s.said::jsonb #- '{motion,text}')::text else s.said end, s.whole
    from (select without_hidden(s.bytes, 'text') as said, not names_hidden(s.bytes) as whole from snapshot s
      where s.situation_id = p_situation and s.hash = p_hash
        and (session_user = 'focalpoint_worker' or s.situation_id in (select visible_situations()))) s $$;
