-- Minutes that nobody objects to may be approved by the clock, where the body's rules say so. How a circulated version is
-- approved is fixed with it; versions circulated before are approved by a meeting.
alter table minutes_version add column approval text check (approval in ('meeting', 'silence'));
alter table minutes_version alter column member_id drop not null;
alter table minutes_version drop constraint minutes_version_check;
-- Approved by a meeting, or by silence, of which nobody is the author.
alter table minutes_version add constraint minutes_version_approved check (
  case when stage = 'circulated' then approved_in is null
    else (approved_in is null) = (approval is not distinct from 'silence') end
);
alter table minutes_version add constraint minutes_version_author check (
  (member_id is null) = (stage = 'approved' and approval is not distinct from 'silence')
);

-- Who would not let circulated minutes pass in silence, and why.
create table minutes_objection (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  version_id uuid not null references minutes_version (id),
  reasons text not null check (reasons <> ''),
  member_id uuid not null references thing (id),
  at timestamptz not null,
  made_by uuid not null,
  unique (version_id, member_id)
);
call guard_append_only('minutes_objection');
call guard_situation('minutes_objection');
call guard_document('minutes_objection', 'document_id');

-- How a silence on minutes ended, at the end of the time for corrections.
create table minutes_silence_end (
  version_id uuid primary key references minutes_version (id),
  situation_id uuid not null references thing (id),
  document_id uuid not null references document (id),
  outcome text not null check (outcome in ('approved', 'to_meeting')),
  reason text check (reason in ('objected', 'notice')),
  -- ministries that were present and had no proven notice in time
  unproven uuid[] not null,
  at timestamptz not null,
  made_by uuid not null,
  check ((outcome = 'approved') = (reason is null)),
  check ((reason is not distinct from 'notice') = (cardinality(unproven) > 0))
);
call guard_append_only('minutes_silence_end');
call guard_situation('minutes_silence_end');
call guard_document('minutes_silence_end', 'document_id');
