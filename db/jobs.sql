-- Jobs live in graphile-worker's own schema, closed by its row-level security. Two doors:
-- the app may only enqueue, through this function, inside the transaction of the act;
-- the worker may take and finish jobs. Applied again whenever this file changes.

create or replace function public.enqueue_job(task text, payload jsonb, run_at timestamptz, job_key text)
returns void
language sql
security definer
set search_path = pg_catalog
as $$
  select graphile_worker.add_job(
    identifier => task,
    payload => payload::json,
    run_at => coalesce(run_at, clock_timestamp()),
    max_attempts => 12,
    job_key => job_key,
    job_key_mode => 'replace'
  )
$$;

create or replace function public.withdraw_job(job_key text)
returns void
language sql
security definer
set search_path = pg_catalog
as $$ select graphile_worker.remove_job(job_key) $$;

revoke all on function public.enqueue_job(text, jsonb, timestamptz, text) from public;
revoke all on function public.withdraw_job(text) from public;
grant execute on function public.enqueue_job(text, jsonb, timestamptz, text) to focalpoint_app, focalpoint_worker;
grant execute on function public.withdraw_job(text) to focalpoint_app, focalpoint_worker;

grant usage on schema graphile_worker to focalpoint_worker;
grant select, insert, update, delete on all tables in schema graphile_worker to focalpoint_worker;
grant usage, select on all sequences in schema graphile_worker to focalpoint_worker;
grant execute on all functions in schema graphile_worker to focalpoint_worker;

do $$
declare closed record;
begin
  for closed in
    select class.relname from pg_class class
    join pg_namespace space on space.oid = class.relnamespace
    where space.nspname = 'graphile_worker' and class.relrowsecurity
  loop
    execute format('drop policy if exists focalpoint_worker on graphile_worker.%I', closed.relname);
    execute format(
      'create policy focalpoint_worker on graphile_worker.%I for all to focalpoint_worker using (true) with check (true)',
      closed.relname);
  end loop;
end
$$;
