-- What looked for viruses in a file before it was stored; null where no scanner was configured.
alter table upload add column scanned_with text;
alter table file_arrival add column scanned_with text;
