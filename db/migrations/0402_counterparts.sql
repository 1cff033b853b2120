-- Focal points abroad: whom one speaks with, by the key of their record; and what passed between, in a situation.
create table counterpart (
  id uuid not null,
  name text not null check (name <> ''),
  country text not null check (country <> ''),
  office text not null,
  contact text not null,
  -- of the record of their own installation, where they have one; got otherwise than from their files
  verifier_key text check (verifier_key <> ''),
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('counterpart');
create unique index counterpart_name on counterpart (lower(name)) where ended_by is null;

create table counterpart_exchange (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  counterpart_id uuid not null references thing (id),
  kind text not null check (kind in ('release', 'request', 'reply', 'dossier', 'coordination')),
  release_id uuid references dossier_release (id),
  -- the exchange that is replied to
  reply_to uuid references counterpart_exchange (id),
  measure_id uuid references thing (id),
  -- the file of evidence that holds their dossier, and what verifying it came to
  file_id uuid references thing (id),
  outcome jsonb,
  text text not null,
  occurred_on date not null,
  logged_at timestamptz not null,
  logged_by uuid not null references thing (id),
  made_by uuid not null,
  check ((kind = 'release') = (release_id is not null)),
  check ((kind = 'reply') = (reply_to is not null)),
  check ((kind = 'coordination') = (measure_id is not null)),
  check ((kind = 'dossier') = (file_id is not null and outcome is not null))
);
call guard_append_only('counterpart_exchange');
call guard_situation('counterpart_exchange');
create index counterpart_exchange_situation on counterpart_exchange (situation_id);
create index counterpart_exchange_counterpart on counterpart_exchange (counterpart_id);
