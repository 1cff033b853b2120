-- What a file claims of itself: when, where and with what it was made. Shown beside it, believed by nothing.
alter table upload add column claims jsonb;

create table file_claims (
  id uuid primary key references thing (id),
  situation_id uuid not null references thing (id),
  claims jsonb not null,
  made_by uuid not null
);
call guard_append_only('file_claims');
call guard_situation('file_claims');
