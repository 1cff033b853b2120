-- Silence procedures: a text is circulated with a deadline and adopted unless an entitled ministry objects, provided
-- that notice reached each of them. A round as it was circulated, what was said in it, and how it ended; each written once.

create table silence (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  motion_id uuid not null references thing (id),
  body_id uuid not null references thing (id),
  -- the how-manieth time this motion is circulated
  round integer not null check (round > 0),
  question text not null,
  -- of the text that is adopted by silence, or of the question where it has none
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  electorate jsonb not null,
  rules_version integer not null,
  urgent_because text,
  circulated_at timestamptz not null,
  deadline timestamptz not null,
  time_zone text not null,
  snapshot text not null,
  made_by uuid not null,
  check (deadline > circulated_at),
  unique (motion_id, round),
  foreign key (snapshot, situation_id) references snapshot (hash, situation_id)
);
call guard_append_only('silence');
call guard_situation('silence');
create index silence_situation on silence (situation_id);

-- An objection breaks the silence; a reservation is kept and does not.
create table silence_word (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  silence_id uuid not null references silence (id),
  ministry_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  kind text not null check (kind in ('objection', 'reservation')),
  reasons text not null check (reasons <> ''),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('silence_word');
call guard_situation('silence_word');
create index silence_word_of on silence_word (silence_id, at);

-- Notice confirmed by telephone, logged by the convenor as proof beside letters.
create table silence_call (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  silence_id uuid not null references silence (id),
  ministry_id uuid not null references thing (id),
  -- with whom, and why by telephone
  spoken_with text not null check (spoken_with <> ''),
  reason text not null check (reason <> ''),
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('silence_call');
call guard_situation('silence_call');
create index silence_call_of on silence_call (silence_id, at);

create table silence_result (
  silence_id uuid primary key references silence (id),
  situation_id uuid not null references thing (id),
  outcome text not null check (outcome in ('adopted', 'broken', 'withdrawn', 'not_adopted')),
  ground text not null check (ground in ('silence', 'objection', 'withdrawn', 'notice_defective', 'text_changed')),
  reason text,
  -- by which proof each ministry is known to have had notice
  notices jsonb not null,
  -- the ministries without any
  unproven uuid[] not null,
  ended_at timestamptz not null,
  made_by uuid not null,
  check ((outcome = 'withdrawn') = (reason is not null))
);
call guard_append_only('silence_result');
call guard_situation('silence_result');

-- Nothing is said in a round that has ended, whatever the code above does.
create function refuse_word_after_silence() returns trigger language plpgsql as $$
begin
  if exists (select from silence_result where silence_id = new.silence_id) then
    raise exception 'the silence procedure has ended' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger refuse_word_after_silence before insert on silence_word
  for each row execute function refuse_word_after_silence();
create trigger refuse_call_after_silence before insert on silence_call
  for each row execute function refuse_word_after_silence();
