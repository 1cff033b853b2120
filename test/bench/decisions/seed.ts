import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'

/**
 * Fills a situation with decisions made in the database, as they would stand after years: 900 letters each in a mixture
 * of English and French, two actions, a dissent from one in ten, one in twenty suspended, one in three ended.
 * @param sql without triggers: rows are arranged without the acts that would make them
 * @param words to write with, each as often as it should be written
 * @returns the ministries that lead them
 */
export async function fillLog(
  sql: postgres.Sql,
  situationId: string,
  count: number,
  words: readonly string[],
): Promise<string[]> {
  const ministryIds = Array.from({ length: 12 }, () => randomUUID())
  const act = randomUUID()
  await sql`create temporary table word as
    select n::integer, word from unnest(${words as string[]}::text[]) with ordinality as made (word, n)`
  await sql`create unique index on word (n)`
  await sql`insert into decision (id, situation_id, number, title, text, rationale, pillars, basis, chair_reasons,
      measure_ids, alternatives, conditions, legal_basis, lead_ministry_id, supporting_ministry_ids, votes, review_on,
      nature, authority, reply_by, reconvene_when, snapshot, decided_at, logged_by, made_by)
    select gen_random_uuid(), ${situationId}, n, said.title, said.text, said.rationale,
      (array['{2}', '{2,3}', '{1}', '{1,2}', '{3}'])[1 + n % 5]::integer[], 'chair', 'Agreed by all.',
      '{}', '[]', '', '', (${ministryIds}::uuid[])[1 + n % 12], '{}', '[]', date '2035-01-01' + n % 3000,
      nature, case nature when 'recommendation' then 'The Cabinet' end,
      case nature when 'recommendation' then date '2035-01-01' end,
      case nature when 'no_action' then 'The talks break off.' end,
      repeat('0', 64), timestamptz '2000-01-01 09:00Z' + n * interval '2 hours', ${randomUUID()}, ${act}
    from generate_series(1, ${count}::integer) n
    cross join lateral (select case when n % 40 = 0 then 'no_action' when n % 8 = 0 then 'recommendation'
      else 'binding' end as nature) kind
    cross join lateral (
      select string_agg(word.word, ' ') filter (where place <= 7) as title,
        string_agg(word.word, ' ') filter (where place <= 80) as text,
        string_agg(word.word, ' ') filter (where place > 80) as rationale
      from (select place, 1 + floor(random() * ${words.length})::integer + n * 0 as pick
        from generate_series(1, 150) place) picked join word on word.n = picked.pick) said`
  await sql`insert into thing (id, kind, situation_id, number, made_by)
    select id, 'decision', situation_id, number, made_by from decision where situation_id = ${situationId}`
  await sql`insert into decision_standing (id, situation_id, state, state_since, nature, pillars, lead_ministry_id,
      decided_at, review_on, made_by)
    select id, situation_id, case when number % 20 = 0 then 'suspended'
        when number % 3 = 0 then (array['superseded', 'completed', 'lapsed', 'revoked'])[1 + number % 4]
        when number % 7 = 0 then 'amended' else 'in_force' end,
      decided_at::date, nature, pillars, lead_ministry_id, decided_at, review_on, ${act}
    from decision where situation_id = ${situationId}`
  await sql`insert into decision_action (id, situation_id, decision_id, number, what, owner_ministry_id, due_on, made_by)
    select gen_random_uuid(), situation_id, id, k, 'Name the envoys', lead_ministry_id,
      date '2035-01-01' + number % 2000, ${act}
    from decision, generate_series(1, 2) k where situation_id = ${situationId}`
  await sql`insert into decision_dissent (id, situation_id, decision_id, member_id, kind, text, at, made_by)
    select gen_random_uuid(), situation_id, id, gen_random_uuid(), 'dissent', 'Too early.', decided_at, ${act}
    from decision where situation_id = ${situationId} and number % 10 = 0`
  await sql`drop table word`
  for (const table of ['decision', 'thing', 'decision_action', 'decision_dissent']) {
    await sql`vacuum (analyze) ${sql(table)}`
  }
  // As many at a time as a transaction has locks for, by two connections.
  const batches = Array.from({ length: Math.ceil(count / 2_000) }, (_, at) => at * 2_000)
  const enter = async () => {
    for (let from = batches.pop(); from !== undefined; from = batches.pop()) {
      await sql`select keep_searched(id) from decision
        where situation_id = ${situationId} and number > ${from} and number <= ${from + 2_000}`
    }
  }
  await Promise.all([enter(), enter()])
  for (const table of ['decision_standing', 'search_entry'])
    await sql`vacuum (analyze) ${sql(table)}`

  return ministryIds
}
