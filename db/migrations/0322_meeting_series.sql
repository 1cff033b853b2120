-- Recurring meetings. Each is a meeting of its own; the series says with which others it was called.

create table meeting_series (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  body_id uuid not null references thing (id),
  rhythm text not null check (rhythm in ('week', 'two_weeks', 'month')),
  time_zone text not null,
  made_by uuid not null
);
call guard_append_only('meeting_series');
call guard_situation('meeting_series');

alter table meeting
  add column series_id uuid references meeting_series (id),
  add column series_place smallint check (series_place > 0),
  add check ((series_id is null) = (series_place is null));
create index meeting_of_series on meeting (series_id, series_place) where series_id is not null and ended_by is null;
