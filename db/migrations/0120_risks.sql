-- The risk track, apart from findings: it looks ahead and accuses nobody.

-- How far a risk factor, an indicator or something that mitigates shows on a day: every judgement, with its
-- reason and the evidence that it rests on.
create table risk_rating (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  subject text not null check (subject ~ '^(RF[1-9][0-9]*(\.[1-9][0-9]*)?|M[1-9][0-9]*)$'),
  level text not null check (level in ('not_seen', 'some_signs', 'clear_signs', 'acute', 'strong')),
  reason text not null check (reason <> ''),
  evidence_ids uuid[] not null,
  as_of date not null,
  -- the version of the list of factors by which it was rated
  framework text not null,
  rated_at timestamptz not null,
  rated_by uuid not null references thing (id),
  made_by uuid not null
);
call guard_append_only('risk_rating');
call guard_situation('risk_rating');
create index risk_rating_of_subject on risk_rating (situation_id, subject, as_of desc, rated_at desc);

-- That there is a serious risk (International Court of Justice, 2007, para. 431): what the gates of measures
-- that force nobody ask for. Withdrawn, it stays to be read.
create table serious_risk (
  id uuid not null,
  situation_id uuid not null references thing (id),
  determined_on date not null,
  crimes text[] not null check (cardinality(crimes) > 0),
  population text not null check (population <> ''),
  reasons text not null check (reasons <> ''),
  -- the factors that it names, as they were rated when it was made
  factors jsonb not null,
  evidence_ids uuid[] not null,
  determined_at timestamptz not null,
  determined_by uuid not null references thing (id),
  withdrawn_because text check (withdrawn_because <> ''),
  withdrawn_at timestamptz,
  withdrawn_by uuid references thing (id),
  made_by uuid not null,
  ended_by uuid,
  check ((withdrawn_because is null) = (withdrawn_at is null) and (withdrawn_because is null) = (withdrawn_by is null))
);
call guard_versioned('serious_risk');
call guard_situation('serious_risk');
create index serious_risk_in_force on serious_risk (situation_id) where ended_by is null and withdrawn_because is null;

-- At which level of which factor a meeting is called without anybody having to think of it. It springs once.
create table tripwire (
  id uuid not null,
  situation_id uuid not null references thing (id),
  subject text not null check (subject ~ '^RF[1-9][0-9]*(\.[1-9][0-9]*)?$'),
  level text not null check (level in ('some_signs', 'clear_signs', 'acute')),
  within_hours integer not null check (within_hours between 1 and 720),
  body_id uuid not null references thing (id),
  title text not null check (title <> ''),
  place text not null,
  time_zone text not null,
  reason text not null check (reason <> ''),
  set_at timestamptz not null,
  set_by uuid not null references thing (id),
  sprung_at timestamptz,
  sprung_by_rating uuid references risk_rating (id),
  meeting_id uuid references thing (id),
  withdrawn_because text check (withdrawn_because <> ''),
  made_by uuid not null,
  ended_by uuid,
  check ((sprung_at is null) = (meeting_id is null) and (sprung_at is null) = (sprung_by_rating is null)),
  check (sprung_at is null or withdrawn_because is null)
);
call guard_versioned('tripwire');
call guard_situation('tripwire');
create index tripwire_waiting on tripwire (situation_id, subject)
  where ended_by is null and sprung_at is null and withdrawn_because is null;

-- The tripwire by which a meeting was drafted, until the convenor confirms or cancels it.
alter table meeting add column drafted_by uuid references thing (id);
create index meeting_drafted on meeting (situation_id) where drafted_by is not null and ended_by is null;
