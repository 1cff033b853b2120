-- Where a motion came from that others were merged into or that was split off another: read both ways.
create table motion_origin (
  motion_id uuid not null references thing (id),
  from_id uuid not null references thing (id),
  situation_id uuid not null references thing (id),
  how text not null check (how in ('merged', 'split')),
  made_by uuid not null,
  primary key (motion_id, from_id),
  check (motion_id <> from_id)
);
call guard_append_only('motion_origin');
call guard_situation('motion_origin');
create index motion_origin_from on motion_origin (from_id);
