-- What else a proposal answers: whom it is aimed at in dated roles, with what means, under which mandate, what would show
-- that it works, whether it treats the sides unequally, and what whoever uses force owes while protecting.
alter table measure add column targets jsonb not null default '[]';
alter table measure add column resources text check (resources <> '');
alter table measure add column mandate text check (mandate <> '');
alter table measure add column shown_by text check (shown_by <> '');
alter table measure add column unequal jsonb;
alter table measure add column duties jsonb;
