-- The life of minutes after they are written: circulated, corrected, approved. States follow from these rows and are not
-- stored. All of it is hidden with the document, from whoever may not read that far.

-- Minutes as they were sent round, and as they were approved: what people wrote together with what the record says
-- of the meeting (attendance, motions, results, decisions, actions), as exact bytes, and their hash.
create table minutes_version (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  meeting_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  number smallint not null check (number > 0),
  stage text not null check (stage in ('circulated', 'approved')),
  hash text not null,
  bytes bytea not null,
  corrections_until timestamptz,
  approved_in uuid references thing (id),
  at timestamptz not null,
  member_id uuid not null references thing (id),
  made_by uuid not null,
  unique (meeting_id, number),
  check ((stage = 'approved') = (approved_in is not null)),
  check ((stage = 'circulated') = (corrections_until is not null))
);
call guard_append_only('minutes_version');
call guard_situation('minutes_version');
call guard_document('minutes_version', 'document_id');
-- Approved once, whatever the code above does.
create unique index minutes_approved_once on minutes_version (meeting_id) where stage = 'approved';

-- Circulated minutes that were taken back to be written on.
create table minutes_recall (
  version_id uuid primary key references minutes_version (id),
  situation_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  reasons text not null check (reasons <> ''),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('minutes_recall');
call guard_situation('minutes_recall');
call guard_document('minutes_recall', 'document_id');

-- What somebody wants a line of circulated minutes to say. The line is told by its place and by its words.
create table minutes_correction (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  version_id uuid not null references minutes_version (id),
  number smallint not null check (number > 0),
  line integer not null check (line >= 0),
  stood text not null,
  wanted text not null,
  reasons text not null check (reasons <> ''),
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  unique (version_id, number),
  check (stood <> wanted)
);
call guard_append_only('minutes_correction');
call guard_situation('minutes_correction');
call guard_document('minutes_correction', 'document_id');

create table minutes_correction_answer (
  correction_id uuid primary key references minutes_correction (id),
  situation_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  answer text not null check (answer in ('accepted', 'declined')),
  reasons text not null,
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  check (answer = 'accepted' or reasons <> '')
);
call guard_append_only('minutes_correction_answer');
call guard_situation('minutes_correction_answer');
call guard_document('minutes_correction_answer', 'document_id');

-- Which meeting has the approval of which minutes on its agenda, under which title: it holds while the agenda has
-- a point of that title.
create table minutes_on_agenda (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  meeting_id uuid not null references thing (id),
  minutes_of uuid not null references thing (id),
  title text not null check (title <> ''),
  made_by uuid not null,
  check (meeting_id <> minutes_of)
);
call guard_append_only('minutes_on_agenda');
call guard_situation('minutes_on_agenda');
create index minutes_on_agenda_meeting on minutes_on_agenda (meeting_id);
