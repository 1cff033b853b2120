-- What a decision is, until when it holds, and what becomes of it: each change of its state an act of its own.

-- Binding, a recommendation to an authority who is to reply, or that nothing is done although it was considered.
alter table decision add column nature text not null default 'binding'
  check (nature in ('binding', 'recommendation', 'no_action'));
alter table decision add column authority text check (authority <> '');
alter table decision add column reply_by date;
-- What would bring the body together again over what it did not act on.
alter table decision add column reconvene_when text check (reconvene_when <> '');
-- The day from which it does not hold any more.
alter table decision add column expires_on date;
alter table decision add column exit_strategy text not null default '';
-- The classification of its situation when it was logged; null where that was not kept yet.
alter table decision add column marking text;
-- Taken outside a meeting and logged later. `decided_at` is when it was taken, `recorded_at` when it was logged; null
-- where both are one.
alter table decision add column recorded_at timestamptz;
alter table decision add column taken_how text check (taken_how in ('meeting', 'telephone', 'minister'));
alter table decision add column taken_by text check (taken_by <> '');
alter table decision add column confirmer_id uuid references thing (id);
alter table decision add column late_because text check (late_because <> '');
alter table decision add constraint decision_addressed
  check ((nature = 'recommendation') = (authority is not null) and (authority is null) = (reply_by is null));
alter table decision add constraint decision_not_acted_on check ((nature = 'no_action') = (reconvene_when is not null));
alter table decision add constraint decision_logged_late check (
  num_nonnulls(recorded_at, taken_how, taken_by, confirmer_id, late_because) in (0, 5)
  and (recorded_at is null or (basis = 'chair' and decided_at < recorded_at)));

-- What was done to a decision: by another one, by the chair with reasons, or by its own expiry.
create table decision_step (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  decision_id uuid not null references decision (id),
  kind text not null
    check (kind in ('amend', 'supersede', 'suspend', 'resume', 'revoke', 'complete', 'lapse', 'implement')),
  by_decision_id uuid references decision (id),
  effective_on date not null,
  -- the new end of an amended decision
  expires_on date,
  reasons text not null,
  member_id uuid references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  check (by_decision_id <> decision_id),
  check (kind not in ('amend', 'supersede', 'implement') or by_decision_id is not null),
  check (expires_on is null or kind = 'amend'),
  check ((kind = 'lapse') = (member_id is null)),
  check (kind = 'lapse' or reasons <> '')
);
call guard_append_only('decision_step');
call guard_situation('decision_step');
create index decision_step_decision on decision_step (decision_id);
create index decision_step_by on decision_step (by_decision_id);

-- How a decision stands, with what the log is filtered and ordered by: one row holds for each decision.
create table decision_standing (
  id uuid not null,
  situation_id uuid not null references thing (id),
  state text not null
    check (state in ('in_force', 'amended', 'suspended', 'superseded', 'lapsed', 'revoked', 'completed')),
  state_since date not null,
  nature text not null,
  pillars integer[] not null,
  lead_ministry_id uuid not null references thing (id),
  decided_at timestamptz not null,
  -- null once no further review is due
  review_on date,
  expires_on date,
  made_by uuid not null,
  ended_by uuid
);
call guard_versioned('decision_standing');
call guard_situation('decision_standing');
create index decision_standing_decided on decision_standing (decided_at desc, id desc) where ended_by is null;
create index decision_standing_state on decision_standing (state, decided_at desc, id desc) where ended_by is null;
create index decision_standing_nature on decision_standing (nature, decided_at desc, id desc) where ended_by is null;
create index decision_standing_lead on decision_standing (lead_ministry_id, decided_at desc, id desc)
  where ended_by is null;
create index decision_standing_situation on decision_standing (situation_id, decided_at desc, id desc)
  where ended_by is null;
create index decision_standing_p1 on decision_standing (decided_at desc, id desc)
  where ended_by is null and 1 = any (pillars);
create index decision_standing_p2 on decision_standing (decided_at desc, id desc)
  where ended_by is null and 2 = any (pillars);
create index decision_standing_p3 on decision_standing (decided_at desc, id desc)
  where ended_by is null and 3 = any (pillars);
create index decision_standing_review on decision_standing (review_on) where ended_by is null and review_on is not null;
create index decision_standing_expiry on decision_standing (expires_on)
  where ended_by is null and expires_on is not null and state in ('in_force', 'amended', 'suspended');

-- What an authority made of a recommendation, or that nothing came by the day.
create table decision_reply (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  decision_id uuid not null references decision (id),
  reply text not null check (reply in ('accepted', 'changed', 'refused', 'none')),
  replied_on date,
  -- who replied for the authority, and in which words
  replied_by text not null,
  text text not null,
  member_id uuid references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  check ((reply = 'none') = (replied_on is null) and (reply = 'none') = (member_id is null)),
  check (reply = 'none' or (replied_by <> '' and text <> ''))
);
call guard_append_only('decision_reply');
call guard_situation('decision_reply');
create index decision_reply_decision on decision_reply (decision_id);
create index decision_reply_due on decision (reply_by) where reply_by is not null;

-- That what was decided outside a meeting was decided so, by whom the chair named to confirm it.
create table decision_confirmation (
  decision_id uuid primary key references decision (id),
  situation_id uuid not null references thing (id),
  answer text not null check (answer in ('confirmed', 'disputed')),
  text text not null,
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  check (answer = 'confirmed' or text <> '')
);
call guard_append_only('decision_confirmation');
call guard_situation('decision_confirmation');

-- How far the lead ministry has come with carrying a decision out.
create table decision_report (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  decision_id uuid not null references decision (id),
  number smallint not null check (number > 0),
  progress text not null check (progress in ('on_course', 'delayed', 'obstructed', 'done')),
  text text not null check (text <> ''),
  covers_until date not null,
  ministry_id uuid not null references thing (id),
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  unique (decision_id, number)
);
call guard_append_only('decision_report');
call guard_situation('decision_report');

-- What came of a decision when it was looked at again, and whether those who disagreed were right.
create table decision_review (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  decision_id uuid not null references decision (id),
  number smallint not null check (number > 0),
  outcome text not null check (outcome in ('worked', 'partly', 'failed', 'too_early')),
  text text not null check (text <> ''),
  dissents jsonb not null,
  next_review_on date,
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  unique (decision_id, number)
);
call guard_append_only('decision_review');
call guard_situation('decision_review');

-- What was learned about a tool of the library, for those who think of using it again.
create table tool_lesson (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  decision_id uuid not null references decision (id),
  review_id uuid not null references decision_review (id),
  tool text not null check (tool <> ''),
  text text not null check (text <> ''),
  at timestamptz not null,
  made_by uuid not null
);
call guard_append_only('tool_lesson');
call guard_situation('tool_lesson');
create index tool_lesson_tool on tool_lesson (tool, at desc);
create index tool_lesson_decision on tool_lesson (decision_id);

-- The tripwires that take a decision up again: once sprung they draft a meeting.
create table decision_trigger (
  decision_id uuid not null references decision (id),
  tripwire_id uuid not null references thing (id),
  situation_id uuid not null references thing (id),
  made_by uuid not null,
  primary key (decision_id, tripwire_id)
);
call guard_append_only('decision_trigger');
call guard_situation('decision_trigger');

-- The decisions that the actor may see and that have the words, by when they were decided. An operator of full text is
-- not leakproof, so only a function that draws the wall itself may use its index (0150_search).
create function find_decisions(
  p_text text, p_pillars integer[], p_state text, p_nature text, p_lead uuid, p_situation uuid,
  p_from timestamptz, p_until timestamptz, p_after_at timestamptz, p_after_id uuid, p_most integer
) returns table (id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
  set enable_seqscan = off as $$
declare
  v_asked tsquery := asked_words(p_text);
  v_seen uuid[] := array(select visible_situations());
begin
  return query select s.id from decision_standing s join search_entry e on e.thing_id = s.id
    where s.ended_by is null and e.words @@ v_asked and s.situation_id = any (v_seen)
      and (p_pillars is null or s.pillars @> p_pillars)
      and (p_state is null or s.state = p_state) and (p_nature is null or s.nature = p_nature)
      and (p_lead is null or s.lead_ministry_id = p_lead)
      and (p_situation is null or s.situation_id = p_situation)
      and (p_from is null or s.decided_at >= p_from) and (p_until is null or s.decided_at < p_until)
      and (p_after_at is null or (s.decided_at, s.id) < (p_after_at, p_after_id))
    order by s.decided_at desc, s.id desc limit p_most;
end $$;
revoke all on function find_decisions from public;
grant execute on function find_decisions to focalpoint_app;

-- Last: an index is not made of a table with rows whose keys are still to be checked.
insert into decision_standing (id, situation_id, state, state_since, nature, pillars, lead_ministry_id, decided_at,
    review_on, made_by)
  select id, situation_id, 'in_force', (decided_at at time zone 'UTC')::date, nature, pillars, lead_ministry_id,
    decided_at, review_on, made_by
  from decision;
