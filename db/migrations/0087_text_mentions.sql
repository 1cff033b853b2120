-- Who is mentioned in the text of a section, as the worker found it in the committed text: so that it waits
-- on their home page. It can always be found again, and a text says nothing through it.
create table text_mention (
  id uuid not null,
  situation_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  member_id uuid not null references thing (id),
  places integer not null check (places > 0),
  line text not null,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('text_mention');
create unique index text_mention_present on text_mention (document_id, member_id) where ended_by is null;
create index text_mention_member on text_mention (member_id) where ended_by is null;

alter table text_mention enable row level security;
create policy section on text_mention to focalpoint_app
  using (document_id in (select id from document)) with check (document_id in (select id from document));
create policy worker on text_mention to focalpoint_worker using (true) with check (true);
