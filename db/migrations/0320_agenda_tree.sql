-- The agenda is a tree, kept in the order in which it is read: a point's parts follow it, one level deeper.

alter table agenda_point
  add column level smallint not null default 1 check (level between 1 and 3),
  -- a point that begins at a time of its own; all others begin when the one before them ends
  add column starts_at timestamptz,
  add column speaker_ids uuid[] not null default '{}',
  -- what lies before the meeting: [{"kind": "evidence", "id": …}]. Who may not see a paper is not told of it
  add column papers jsonb not null default '[]' check (jsonb_typeof(papers) = 'array');
