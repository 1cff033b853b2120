-- Between named versions and ballots, the worker enters the end of every text's log into the record:
-- from then on nobody can change what was typed before without the record telling.

create table text_anchor (
  id uuid primary key,
  situation_id uuid not null references thing (id),
  document_id uuid not null references thing (id),
  sequence bigint not null check (sequence > 0),
  head text not null check (head ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  unique (document_id, sequence)
);
call guard_append_only('text_anchor');
call guard_situation('text_anchor');
