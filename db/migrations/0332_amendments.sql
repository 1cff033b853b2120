-- Amendments to the text of a motion. Each is a motion of its own, balloted as any other; what it says is in this
-- table, seen by whoever sees the text that it changes.

create table amendment (
  id uuid not null,
  situation_id uuid not null references thing (id),
  -- the motion that the amendment is
  motion_id uuid not null references thing (id),
  -- the motion whose text it changes, and that text
  amends_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  change text not null check (change in ('delete', 'replace', 'insert_after')),
  -- the paragraph as it was: its place from 1 (0: before the first), and which of how many that say the same
  place smallint not null check (place >= 0),
  nth smallint not null check (nth >= 0),
  same smallint not null check (same >= nth),
  paragraph jsonb,
  paragraph_hash text,
  -- what comes in its place or after it
  new_text jsonb,
  reasons text not null check (reasons <> ''),
  -- words removed and added: what the order of voting goes by
  amount integer not null check (amount >= 0),
  made_by uuid not null,
  ended_by uuid,
  check ((place = 0) = (paragraph is null) and (paragraph is null) = (paragraph_hash is null)),
  check (place > 0 or change = 'insert_after'),
  check ((change = 'delete') = (new_text is null))
);
call guard_versioned('amendment');
call guard_situation('amendment');
call guard_document('amendment', 'document_id');
create index amendment_amends on amendment (amends_id) where ended_by is null;
create index amendment_motion on amendment (motion_id) where ended_by is null;

-- That a carried amendment stands in the text: at which place of its log, and what the text was then.
create table amendment_application (
  motion_id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  sequence bigint not null,
  text_hash text not null,
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('amendment_application');
call guard_situation('amendment_application');
call guard_document('amendment_application', 'document_id');

-- Another order of voting than the rule gives, as the chair ruled; the last one holds.
create table amendment_order (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  amends_id uuid not null references thing (id),
  motion_ids uuid[] not null,
  reason text not null check (reason <> ''),
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('amendment_order');
call guard_situation('amendment_order');
create index amendment_order_amends on amendment_order (amends_id);
