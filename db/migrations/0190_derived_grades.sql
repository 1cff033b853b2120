-- What custody and provenance showed when a grade was given, and why its grader judged otherwise; null in grades from
-- before that was kept, and where nothing could be derived.
alter table grade
  add column derived_integrity text check (derived_integrity in ('verified', 'partial', 'unverifiable', 'altered')),
  add column derived_directness text check (derived_directness in ('direct', 'circumstantial', 'hearsay')),
  add column departure text;
