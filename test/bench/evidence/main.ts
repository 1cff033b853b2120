import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql as statement } from 'drizzle-orm'
import { connect } from '#db/client.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { searchCitable } from '#server/evidence/search-citable.ts'
import { root } from '#server/launch/environment.ts'
import { setActor } from '#server/platform/actor.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { find } from '#server/search/find.ts'
import { install } from '../realtime/installation.ts'
import { fillRegister } from './seed.ts'
import { byFrequency, writtenWords } from './words.ts'

/**
 * How long the server takes to list, filter and search a register of 50,000 pieces of evidence, beside what one
 * would write without an index, asked by the same member in the same run: a page by offset, and a scan by ILIKE.
 */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const pieces = options.quick ? 5_000 : 50_000
const times = options.quick ? 20 : 50

const installation = await install(join(root, '.data/bench'), 1)
const { sql } = installation
const app = connect(installation.appUrl, { max: 4, name: 'bench' })
const figures = new Map<string, number[]>()
try {
  const [person] = installation.people
  if (!person) throw new Error('somebody has to search')
  const [held] = await sql<{ situation_id: string }[]>`
    select situation_id from mandate where member_id = ${person.memberId}`
  const situationId = held?.situation_id ?? ''
  await sql`insert into situation (id, situation_id, name, countries, region, population, crimes, pillars, marking,
      first_indicator_on, opened_at, made_by)
    values (${situationId}, ${situationId}, 'Measured', '{XX}', 'Provinces', 'People', '{}', '{1}', 'restricted',
      '2000-01-01', now(), gen_random_uuid())`
  const words = await writtenWords()
  const often = byFrequency(words).filter((word) => word.length > 3)
  console.log(`writing ${pieces} pieces of evidence …`)
  const begun = performance.now()
  const { actorIds, sourceIds } = await fillRegister(sql, situationId, pieces, words)
  console.log(`written in ${Math.round((performance.now() - begun) / 1_000)} s`)

  const caller = { kind: 'member', memberId: person.memberId } as const
  const list = (filter: object) =>
    listEvidence.run(app, listEvidence.input.parse({ situationId, ...filter }), { caller })
  const search = (text: string, more: object = {}) =>
    find.run(app, find.input.parse({ text, ...more }), { caller })
  // Another each time, spread over what there is.
  const pick = <One>(from: readonly One[], time: number): One => {
    const one = from[(time * 7919) % from.length]
    if (one === undefined) throw new Error('nothing to ask for')
    return one
  }
  const common = often.slice(0, 40)
  const rare = often.slice(-1_000)
  const deep = (time: number) => 1 + ((time * 7919) % pieces)
  const scan = (text: string) =>
    inTransaction(app, async (tx) => {
      await setActor(tx, caller)
      const pattern = `%${text}%`
      return tx.execute(statement`select id, title, reported from evidence where ended_by is null
        and (title ilike ${pattern} or reported ilike ${pattern}) order by number desc limit 20`)
    })
  const byOffset = (offset: number) =>
    inTransaction(app, async (tx) => {
      await setActor(tx, caller)
      return tx.execute(statement`select e.*, s.name from evidence e
        join source s on s.id = e.source_id and s.ended_by is null
        where e.situation_id = ${situationId} and e.ended_by is null order by e.number desc
        offset ${offset} limit 51`)
    })

  const asked: readonly [string, (time: number) => Promise<unknown>][] = [
    ['peer: a page by offset, anywhere', (time) => byOffset(deep(time))],
    ['list, newest', () => list({})],
    ['list, anywhere', (time) => list({ before: deep(time) })],
    ['filter: source', (time) => list({ sourceId: pick(sourceIds, time) })],
    [
      'filter: actor, element and direction',
      (time) => list({ actorId: pick(actorIds, time), element: 'E2', direction: 'contrary' }),
    ],
    ['filter: a crime that nothing is linked to', () => list({ crime: 'genocide' })],
    ['filter: ungraded', () => list({ grading: 'ungraded' })],
    ['filter: one grader', () => list({ grading: 'one_grader' })],
    ['filter: to grade', () => list({ grading: 'to_grade' })],
    ['filter: contested', () => list({ grading: 'contested' })],
    ['filter: a rare word', (time) => list({ text: pick(rare, time) })],
    ['filter: a frequent word', (time) => list({ text: pick(common, time) })],
    [
      'filter: a frequent word and a source',
      (time) => list({ text: pick(common, time), sourceId: pick(sourceIds, time) }),
    ],
    [
      'cite: as one types',
      (time) =>
        searchCitable.run(app, { situationId, text: pick(rare, time).slice(0, 4) }, { caller }),
    ],
    ['peer: a scan by ILIKE, a rare word', (time) => scan(pick(rare, time))],
    [
      'peer: a scan by ILIKE, two rare words',
      (time) => scan(`${pick(rare, time)} ${pick(rare, time + 1)}`),
    ],
    ['search: a rare word', (time) => search(pick(rare, time))],
    ['search: a frequent word', (time) => search(pick(common, time))],
    ['search: two rare words', (time) => search(`${pick(rare, time)} ${pick(rare, time + 1)}`)],
    [
      'search: two frequent words',
      (time) => search(`${pick(common, time)} ${pick(common, time + 1)}`),
    ],
    [
      'search: two frequent words as a phrase',
      (time) => search(`"${pick(common, time)} ${pick(common, time + 1)}"`),
    ],
    [
      'search: a frequent word, in a month',
      (time) => search(pick(common, time), { firstDay: '2010-03-01', lastDay: '2010-03-31' }),
    ],
    [
      'search: a frequent word, far down',
      (time) =>
        search(pick(common, time), {
          after: { titled: false, day: '2005-06-15', thingId: situationId },
        }),
    ],
  ]
  for (const [what, ask] of asked) {
    for (let time = 0; time < 5; time += 1) await ask(time)
    const took: number[] = []
    for (let time = 0; time < times; time += 1) {
      const start = performance.now()
      await ask(time + 5)
      took.push(performance.now() - start)
    }
    figures.set(
      what,
      took.sort((one, other) => one - other),
    )
  }
  const at = (took: readonly number[], part: number) =>
    took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? Number.NaN
  const [paged, scanned] = [
    'peer: a page by offset, anywhere',
    'peer: a scan by ILIKE, a rare word',
  ].map((peer) => at(figures.get(peer) ?? [], 0.95))
  console.log(
    `\n${pieces} pieces of evidence, ${times} times each; ratio: of the p95 of the peer above`,
  )
  console.log(
    `  ${''.padEnd(44)}${['p50, ms', 'p95, ms', 'ratio'].map((head) => head.padStart(9)).join('')}`,
  )
  for (const [what, took] of figures) {
    const peer = /^(search|cite|filter: a (rare|frequent) word)/.test(what) ? scanned : paged
    const cells = [
      at(took, 0.5).toFixed(1),
      at(took, 0.95).toFixed(1),
      (at(took, 0.95) / (peer ?? 1)).toFixed(2),
    ]
    console.log(`  ${what.padEnd(44)}${cells.map((cell) => cell.padStart(9)).join('')}`)
  }
} finally {
  await app.close()
  await installation.end()
}
