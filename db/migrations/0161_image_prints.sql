-- What images look like, in 64 bits, by the hash of their bytes: near-same ones differ in few of them. Made from
-- the bytes alone and said of no compartment; null for what cannot be read, so that it is not tried again.
create table image_print (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  print text check (print ~ '^[0-9a-f]{16}$')
);
grant select on image_print to focalpoint_app;
grant select, insert on image_print to focalpoint_worker;
