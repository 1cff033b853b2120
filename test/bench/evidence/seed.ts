import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'

/** A register as it would be after years, in the shape that the acts give it. */
export type Register = { situationId: string; actorIds: string[]; sourceIds: string[] }

/**
 * Fills a situation with evidence made in the database: 1,800 letters each in a mixture of English and French, of 200
 * sources, two links each to one of five actors, and two grades but for the newest sixty.
 * @param sql without triggers: rows are arranged without the acts that would make them
 * @param words to write with, each as often as it should be written
 * @returns what was made; what triggers keep beside it is made row by row, as they would
 */
export async function fillRegister(
  sql: postgres.Sql,
  situationId: string,
  count: number,
  words: readonly string[],
): Promise<Register> {
  const actorIds = Array.from({ length: 5 }, () => randomUUID())
  const sourceIds = Array.from({ length: 200 }, () => randomUUID())
  const act = randomUUID()
  await sql`insert into actor (id, situation_id, kind, name, description, made_by)
    select id, ${situationId}, 'armed_group', 'Actor ' || n, '', ${act}
    from unnest(${actorIds}::uuid[]) with ordinality as made (id, n)`
  await sql`insert into source (id, situation_id, name, kind, note, made_by)
    select id, ${situationId}, 'Source ' || n, 'organisation', '', ${act}
    from unnest(${sourceIds}::uuid[]) with ordinality as made (id, n)`
  await sql`create temporary table word as
    select n::integer, word from unnest(${words as string[]}::text[]) with ordinality as made (word, n)`
  await sql`create unique index on word (n)`
  await sql`insert into evidence (id, situation_id, number, title, reported, source_id, citation, place, event_from,
      reported_on, first_hand, made_by)
    select gen_random_uuid(), ${situationId}, n, said.title, said.reported,
      (${sourceIds}::uuid[])[1 + n % 200], 'Report ' || n, 'Place ' || n % 50,
      date '2000-01-01' + n % 9000, date '2000-01-02' + n % 9000, true, ${act}
    from generate_series(1, ${count}::integer) n
    cross join lateral (
      select string_agg(word.word, ' ') filter (where place <= 7) as title, string_agg(word.word, ' ') as reported
      from (select place, 1 + floor(random() * ${words.length})::integer + n * 0 as pick
        from generate_series(1, 300) place) picked join word on word.n = picked.pick) said`
  await sql`insert into thing (id, kind, situation_id, number, made_by)
    select id, 'evidence', situation_id, number, made_by from evidence where situation_id = ${situationId}`
  await sql`insert into evidence_link (id, situation_id, evidence_id, actor_id, crime, element, direction, made_by)
    select gen_random_uuid(), situation_id, id, (${actorIds}::uuid[])[1 + (number + k) % 5],
      'crimes_against_humanity', 'E' || 1 + (number + k * 3) % 8,
      case when number % 7 = 0 then 'contrary' else 'supports' end, ${act}
    from evidence, generate_series(0, 1) k where situation_id = ${situationId}`
  await sql`analyze evidence_link`
  // Most were graded long ago, one in fifty apart; the newest wait.
  await sql`insert into grade (id, situation_id, evidence_id, grader_id, ministry_id, reliability, credibility,
      directness, integrity, bearings, rationale, made_by)
    select gen_random_uuid(), e.situation_id, e.id, gen_random_uuid(), gen_random_uuid(),
      case when k = 2 and e.number % 50 = 0 then 'E' else 'B' end, 2 + e.number % 2, 'direct', 'verified',
      l.bearings, '', ${act}
    from evidence e
    cross join generate_series(1, 2) k
    cross join lateral (select jsonb_agg(jsonb_build_object('link', id, 'bearing', 'strong')) as bearings
      from evidence_link where evidence_id = e.id and ended_by is null) l
    where e.situation_id = ${situationId} and e.number <= ${count}::integer - 30 * k`
  await sql`drop table word`
  await sql`analyze evidence`
  await sql`analyze thing`
  // As many at a time as a transaction has locks for, by two connections.
  const batches = Array.from({ length: Math.ceil(count / 2_000) }, (_, at) => at * 2_000)
  const enter = async () => {
    for (let from = batches.pop(); from !== undefined; from = batches.pop()) {
      await sql`select keep_searched(id) from evidence
        where situation_id = ${situationId} and number > ${from} and number <= ${from + 2_000}`
    }
  }
  await Promise.all([enter(), enter()])
  await sql`analyze grade`
  await sql`select keep_standing(id) from evidence where situation_id = ${situationId}`
  await sql`vacuum (analyze) evidence_standing`
  await sql`vacuum (analyze) search_entry`
  await sql`vacuum (analyze) evidence`
  await sql`vacuum (analyze) evidence_link`
  await sql`vacuum (analyze) grade`
  await sql`vacuum (analyze) source`
  await sql`vacuum (analyze) thing`

  return { situationId, actorIds, sourceIds }
}
