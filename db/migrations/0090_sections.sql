-- Who sees to a section, whether it is ready, and which ministries agreed to which text of it.

-- Its id is the document's. To a member, or to whoever a ministry has here.
create table document_assignment (
  id uuid not null,
  situation_id uuid not null references thing (id),
  member_id uuid references thing (id),
  ministry_id uuid references thing (id),
  check (num_nonnulls(member_id, ministry_id) = 1),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('document_assignment');
call guard_situation('document_assignment');
call guard_document('document_assignment', 'id');

-- That a section is ready to be agreed to. Its id is the document's; without one it is a draft.
create table document_ready (
  id uuid not null,
  situation_id uuid not null references thing (id),
  sequence bigint not null,
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('document_ready');
call guard_situation('document_ready');
call guard_document('document_ready', 'id');

-- A ministry's agreement to the text with this hash, given by one of its representatives. It stays what it
-- is when the text changes: agreement to an earlier text.
create table section_agreement (
  id uuid not null,
  situation_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  ministry_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  sequence bigint not null,
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('section_agreement');
call guard_situation('section_agreement');
call guard_document('section_agreement', 'document_id');
create unique index section_agreement_once on section_agreement (document_id, ministry_id) where ended_by is null;
