-- Ballots among options, elections, and secret ballots. A ballot of these kinds is a thing of kind `ballot`
-- like those on motions, with the same numbers.

create table choice_ballot (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  motion_id uuid not null references thing (id),
  meeting_id uuid references thing (id),
  body_id uuid not null references thing (id),
  question text not null,
  kind text not null check (kind in ('motion', 'approval', 'score', 'schulze', 'runoff', 'borda', 'election')),
  -- the options as frozen: [{"id", "name", "ministry", "member"}]
  options jsonb not null,
  seats smallint not null check (seats > 0),
  is_secret boolean not null,
  -- the majority of a motion; null where there are options
  rule jsonb,
  -- why it is another than the rules give the motion's kind
  rule_because text,
  quorum jsonb not null,
  rules_version integer not null,
  mode text not null check (mode in ('meeting', 'correspondence')),
  electorate jsonb not null,
  -- what each ministry weighs, in millionths
  weights jsonb not null,
  present_at_opening uuid[] not null,
  closes_at timestamptz,
  time_zone text not null,
  snapshot text not null,
  opened_at timestamptz not null,
  -- the ballot whose tie this one is to break
  runs_off uuid references choice_ballot (id),
  made_by uuid not null,
  check ((kind = 'motion') = (rule is not null)),
  check (kind <> 'motion' or is_secret),
  check (kind = 'election' or seats = 1),
  check (closes_at > opened_at),
  check (mode = 'meeting' or closes_at is not null),
  check (mode = 'correspondence' or meeting_id is not null),
  foreign key (snapshot, situation_id) references snapshot (hash, situation_id)
);
call guard_append_only('choice_ballot');
call guard_situation('choice_ballot');
create index choice_ballot_situation on choice_ballot (situation_id);
create index choice_ballot_motion on choice_ballot (motion_id);
-- as on `ballot`: the right that a row lock asks for; the trigger refuses the update itself
grant update (id) on choice_ballot to focalpoint_app, focalpoint_worker;

-- Open votes. Changing one appends another.
create table choice_vote (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  ballot_id uuid not null references choice_ballot (id),
  ministry_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  capacity text not null check (capacity in ('principal', 'deputy')),
  marks jsonb not null,
  explanation text not null,
  snapshot text not null,
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('choice_vote');
call guard_situation('choice_vote');
create index choice_vote_ballot on choice_vote (ballot_id);

-- Who has voted in a secret ballot, and nothing of what.
create table secret_roll (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  ballot_id uuid not null references choice_ballot (id),
  ministry_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  capacity text not null check (capacity in ('principal', 'deputy')),
  at timestamptz not null,
  made_by uuid not null,
  unique (ballot_id, ministry_id)
);
call guard_append_only('secret_roll');
call guard_situation('secret_roll');
-- written by cast_secret() alone, so that nobody is on the roll without a paper in the urn
revoke insert on secret_roll from focalpoint_app, focalpoint_worker;

create table choice_result (
  ballot_id uuid primary key references choice_ballot (id),
  situation_id uuid not null references thing (id),
  reason text not null check (reason in ('convenor', 'deadline')),
  ground text not null check (ground in ('deadline', 'everyone_voted', 'ruling')),
  ruling text,
  present_at_close uuid[] not null,
  -- the votes that counted by ministry, or the papers of a secret ballot in the order of their codes
  counted jsonb not null,
  papers jsonb not null,
  outcome jsonb not null,
  verdict text not null check (verdict in ('adopted', 'rejected', 'tied', 'no_decision', 'inquorate')),
  -- half of what a lot would be drawn from: its hash is in the record from the close on
  lot_salt text not null,
  lot_commitment text not null,
  closed_at timestamptz not null,
  made_by uuid not null,
  check ((ground = 'ruling') = (ruling is not null))
);
call guard_append_only('choice_result');
call guard_situation('choice_result');
create index choice_result_situation on choice_result (situation_id);

create table choice_lot (
  ballot_id uuid primary key references choice_result (ballot_id),
  situation_id uuid not null references thing (id),
  words text not null check (words <> ''),
  seed text not null,
  drawn text[] not null,
  outcome jsonb not null,
  made_by uuid not null
);
call guard_append_only('choice_lot');
call guard_situation('choice_lot');

create function refuse_late_choice() returns trigger language plpgsql as $$
begin
  if exists (select from choice_result where ballot_id = new.ballot_id) then
    raise exception 'the ballot is closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger refuse_late_choice before insert on choice_vote for each row execute function refuse_late_choice();
create trigger refuse_late_choice before insert on secret_roll for each row execute function refuse_late_choice();

-- The urn of a secret ballot. All its papers are one row: were each a row of its own, the system columns (xmin,
-- ctid) would join a paper to the roll's row of the same transaction, and the order of the file would give away the
-- order of voting. Each vote writes the whole row again, its papers in the order of their random codes. No role of
-- the application may read or write it; the two functions below are the only ways in and out.
create table secret_urn (
  ballot_id uuid primary key references choice_ballot (id),
  papers jsonb not null default '[]',
  -- the act that closed the ballot: whoever looks into the urn has put that into the record
  emptied_by uuid references record_entry (act_id) deferrable initially deferred
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
alter table secret_urn enable row level security;

-- Writes the roll's row and puts the paper into the urn, together or not at all. Says `voted` where the ministry is
-- on the roll already and `code_taken` where the code is in the urn, and then does nothing.
create function cast_secret(
  p_id uuid, p_ballot uuid, p_ministry uuid, p_member uuid, p_capacity text, p_at timestamptz, p_act uuid, p_paper jsonb
) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_situation uuid;
  v_urn secret_urn;
begin
  select situation_id into v_situation from choice_ballot where id = p_ballot and is_secret;
  if v_situation is null or p_member is distinct from current_actor()
     or not exists (select from visible_situations() v where v = v_situation) then
    raise exception 'no such ballot' using errcode = 'insufficient_privilege';
  end if;
  insert into secret_urn (ballot_id) values (p_ballot) on conflict do nothing;
  -- read after the lock, so that a paper put in meanwhile is kept
  select * into v_urn from secret_urn where ballot_id = p_ballot for update;
  if v_urn.emptied_by is not null then
    raise exception 'the ballot is closed' using errcode = 'restrict_violation';
  end if;
  if exists (select from jsonb_array_elements(v_urn.papers) p where p ->> 'code' = p_paper ->> 'code') then
    return 'code_taken';
  end if;
  insert into secret_roll (id, situation_id, ballot_id, ministry_id, member_id, capacity, at, made_by)
    values (p_id, v_situation, p_ballot, p_ministry, p_member, p_capacity, p_at, p_act) on conflict do nothing;
  if not found then
    return 'voted';
  end if;
  update secret_urn set papers = (
      select jsonb_agg(p order by p ->> 'code') from jsonb_array_elements(v_urn.papers || jsonb_build_array(p_paper)) p
    ) where ballot_id = p_ballot;
  return 'ok';
end $$;
revoke all on function cast_secret from public;
grant execute on function cast_secret to focalpoint_app;

-- Empties the urn for the act that closes the ballot, once; the papers in the order of their codes.
create function empty_urn(p_ballot uuid, p_act uuid) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_situation uuid;
  v_papers jsonb;
begin
  select situation_id into v_situation from choice_ballot where id = p_ballot and is_secret;
  if v_situation is null or (session_user <> 'focalpoint_worker'
     and not exists (select from visible_situations() v where v = v_situation)) then
    raise exception 'no such ballot' using errcode = 'insufficient_privilege';
  end if;
  insert into secret_urn (ballot_id) values (p_ballot) on conflict do nothing;
  update secret_urn set emptied_by = p_act where ballot_id = p_ballot and emptied_by is null returning papers into v_papers;
  if v_papers is null then
    raise exception 'the urn was emptied before' using errcode = 'restrict_violation';
  end if;
  return v_papers;
end $$;
revoke all on function empty_urn from public;
grant execute on function empty_urn to focalpoint_app, focalpoint_worker;
