-- A dossier of a decision, or of a whole situation, that left with fields blacked out by choice: what, for whom, why.
create table dossier_release (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  -- null where it is the whole situation's
  decision_id uuid references thing (id),
  audience text not null check (audience in ('partners', 'court')),
  reason text not null check (reason <> ''),
  -- by entry, the names of the fields that are left as their hashes
  redactions jsonb not null,
  -- hashes of the snapshots and the files that are left out whole
  contents text[] not null,
  files text[] not null,
  -- acts from this entry on are not opened
  until bigint not null check (until > 0),
  made_at timestamptz not null,
  released_by uuid not null references thing (id),
  made_by uuid not null
);
call guard_append_only('dossier_release');
call guard_situation('dossier_release');
create index dossier_release_situation on dossier_release (situation_id);
