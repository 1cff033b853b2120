-- What a ballot is counted by beside its rule, and what may happen to it between opening and outcome:
-- a later deadline, recusals, proxies, votes that a ministry has yet to confirm, a casting vote.

-- Null in ballots opened before: they are counted in heads alone.
alter table ballot add column terms jsonb;

-- A proxy holds for a meeting, or for the ballot by correspondence on one motion. It is ended when revoked.
create table proxy (
  id uuid not null,
  situation_id uuid not null references thing (id),
  meeting_id uuid references thing (id),
  motion_id uuid references thing (id),
  giver_id uuid not null references thing (id),
  holder_id uuid not null references thing (id),
  given_by uuid not null references thing (id),
  given_at timestamptz not null,
  made_by uuid not null,
  ended_by uuid,
  check ((meeting_id is null) <> (motion_id is null)),
  check (giver_id <> holder_id)
);
call guard_versioned('proxy');
call guard_situation('proxy');
create unique index proxy_meeting on proxy (meeting_id, giver_id) where ended_by is null;
create unique index proxy_motion on proxy (motion_id, giver_id) where ended_by is null;

-- A conflict is with the matter: who is recused from a motion stays so in every ballot on it.
create table recusal (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  motion_id uuid not null references thing (id),
  -- the ballot that was open then
  ballot_id uuid references thing (id),
  ministry_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  made_by uuid not null,
  unique (motion_id, ministry_id)
);
call guard_append_only('recusal');
call guard_situation('recusal');

create table ballot_extension (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  ballot_id uuid not null references thing (id),
  closes_at timestamptz not null,
  time_zone text not null,
  reason text not null check (reason <> ''),
  made_by uuid not null
);
call guard_append_only('ballot_extension');
call guard_situation('ballot_extension');
create index ballot_extension_ballot on ballot_extension (ballot_id, closes_at);

alter table vote
  -- cast ad referendum: the ministry has yet to confirm it
  add column provisional boolean not null default false,
  -- what of the frozen papers the voter had opened
  add column papers text[] not null default '{}';

create table vote_confirmation (
  vote_id uuid primary key references vote (id),
  situation_id uuid not null references thing (id),
  ballot_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  stands boolean not null,
  reason text not null,
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('vote_confirmation');
call guard_situation('vote_confirmation');
create index vote_confirmation_ballot on vote_confirmation (ballot_id);

-- The close of a ballot in which votes were yet to be confirmed: its result is written once they are.
create table provisional_result (
  ballot_id uuid primary key references ballot (id),
  situation_id uuid not null references thing (id),
  reason text not null check (reason in ('convenor', 'deadline')),
  ground text not null check (ground in ('deadline', 'everyone_voted', 'settled', 'ruling')),
  ruling text,
  present_at_close uuid[] not null,
  pending uuid[] not null check (cardinality(pending) > 0),
  confirm_by timestamptz not null,
  count jsonb not null,
  closed_at timestamptz not null,
  made_by uuid not null,
  check ((ground = 'ruling') = (ruling is not null)),
  check (confirm_by >= closed_at)
);
call guard_append_only('provisional_result');
call guard_situation('provisional_result');

-- What a result says since ballots have terms: weight, proxies, recusals, quorum, concurrence, a tie.
alter table ballot_result add column beyond jsonb;

-- Breaks a tie, where the rules say who may. It changes what the ballot came to, not its result.
create table casting_vote (
  ballot_id uuid primary key references ballot_result (ballot_id),
  situation_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  choice text not null check (choice in ('yes', 'no')),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('casting_vote');
call guard_situation('casting_vote');

create or replace function refuse_late_vote() returns trigger language plpgsql as $$
begin
  if exists (select from ballot_result where ballot_id = new.ballot_id)
     or exists (select from provisional_result where ballot_id = new.ballot_id) then
    raise exception 'the ballot is closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger refuse_late_extension before insert on ballot_extension
  for each row execute function refuse_late_vote();

-- Which member opened which of a ballot's frozen papers, first when. Written by reading, without the record's
-- lock; a vote takes over what its voter had opened.
create table paper_opening (
  ballot_id uuid not null references ballot (id),
  situation_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  paper text not null check (paper <> ''),
  at timestamptz not null default clock_timestamp(),
  primary key (ballot_id, member_id, paper)
);
call forbid('paper_opening', 'update or delete or truncate');
grant select, insert on paper_opening to focalpoint_app, focalpoint_worker;
call guard_situation('paper_opening');
