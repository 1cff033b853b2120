-- What a source agreed to, dated and with the reason, and what its originator agreed to let go. Versions of the
-- source are the history of its terms.

alter table source
  add column agreed_on date,
  -- Why its terms were recorded or changed; null in versions that changed something else first.
  add column terms_reason text;

-- That the originator was asked to let go of what came from a source, for one audience, and what it answered.
create table source_release (
  id uuid not null,
  situation_id uuid not null references thing (id),
  source_id uuid not null references thing (id),
  audience text not null check (audience in ('partners', 'court')),
  purpose text not null check (purpose <> ''),
  asked_on date not null,
  -- Null while no answer has come.
  answer text check (answer in ('agreed', 'refused', 'withdrawn')),
  answered_by text,
  answered_on date,
  note text not null,
  made_by uuid not null,
  ended_by uuid,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_on is null))
);
call guard_versioned('source_release');
call guard_situation('source_release');
create index source_release_of on source_release (source_id) where ended_by is null;

-- For whom what was exported left: null for what was only read.
alter table access_log add column audience text check (audience in ('own_use', 'partners', 'court'));
