-- Appends to several documents in one commit: p_counts[d] of the updates, in order, belong to p_documents[d];
-- everything else is as in append_updates. A document whose row another transaction holds is not waited
-- for, since everybody else in the commit would wait too: its updates are answered with "busy", as are those
-- of a document that does not exist, and are to be appended alone.
create function append_to_documents(
  p_documents uuid[], p_counts integer[], p_members uuid[], p_sessions uuid[], p_connections uuid[],
  p_lengths integer[], p_bytes bytea, p_claim_updates integer[], p_claim_clients bigint[], p_roles text[],
  p_most_bytes bigint
) returns table (place integer, sequence bigint, refusal text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_first integer := 1;
  v_last integer;
  v_offset integer := 1;
  v_size integer;
  v_claim_updates integer[];
  v_claim_clients bigint[];
begin
  for d in 1 .. cardinality(p_documents) loop
    v_last := v_first + p_counts[d] - 1;
    v_size := (select sum(length) from unnest(p_lengths[v_first:v_last]) length);
    perform from document locked where locked.id = p_documents[d] for update skip locked;
    if found then
      select coalesce(array_agg(claimed.update - v_first + 1 order by claimed.nth), '{}'),
          coalesce(array_agg(claimed.client order by claimed.nth), '{}')
        into v_claim_updates, v_claim_clients
        from unnest(p_claim_updates, p_claim_clients) with ordinality claimed (update, client, nth)
        where claimed.update between v_first and v_last;
      return query select v_first - 1 + answer.place, answer.sequence, answer.refusal
        from append_updates(p_documents[d], p_members[v_first:v_last], p_sessions[v_first:v_last],
          p_connections[v_first:v_last], p_lengths[v_first:v_last], substring(p_bytes from v_offset for v_size),
          v_claim_updates, v_claim_clients, p_roles, p_most_bytes) answer;
    else
      return query select nth, null::bigint, 'busy' from generate_series(v_first, v_last) nth;
    end if;
    v_first := v_last + 1;
    v_offset := v_offset + v_size;
  end loop;
end $$;

revoke all on function append_to_documents from public;
grant execute on function append_to_documents to focalpoint_app;
