-- Who is asked to review a section, and what they said when they had. Asked, a row has no words; given, it is
-- ended and followed by one that has them, with how far the text's log went when it was reviewed.
create table review (
  id uuid not null,
  situation_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  member_id uuid not null references thing (id),
  asked_by uuid not null references thing (id),
  asked_at timestamptz not null,
  words text check (words <> ''),
  sequence bigint check (sequence >= 0),
  given_at timestamptz,
  made_by uuid not null,
  ended_by uuid,
  check ((words is null) = (sequence is null) and (words is null) = (given_at is null))
);
call guard_versioned('review');
call guard_situation('review');
call guard_document('review', 'document_id');
create unique index review_waiting on review (document_id, member_id) where ended_by is null and words is null;
create index review_of_member on review (member_id) where ended_by is null and words is null;
