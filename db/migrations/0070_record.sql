-- What readers and verifiers need of the record besides its entries.

-- Every leaf of the record up to a size, whoever asks: a leaf is a commitment and a time, and tells
-- nothing of any compartment. Whoever verifies needs all of them to build the tree again.
create function record_leaves(p_from bigint, p_size bigint)
  returns table (leaf_index bigint, leaf_entry bytea, leaf bytea)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select index, entry, leaf_hash from record_entry where index >= p_from and index < p_size order by index $$;
revoke all on function record_leaves from public;
grant execute on function record_leaves to focalpoint_app, focalpoint_worker;

-- The public half of the key that signs checkpoints, published by the worker, which alone has the other.
create table record_key (
  verifier_key text primary key,
  published_at timestamptz not null default clock_timestamp()
);
call forbid('record_key', 'update or delete or truncate');
grant select on record_key to focalpoint_app, focalpoint_worker;
grant insert on record_key to focalpoint_worker;
