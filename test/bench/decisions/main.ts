import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql as statement } from 'drizzle-orm'
import { connect } from '#db/client.ts'
import { getDecisionTimeline } from '#server/decisions/get-decision-timeline.ts'
import { listBoard } from '#server/decisions/list-board.ts'
import { listDecisions } from '#server/decisions/list-decisions.ts'
import { root } from '#server/launch/environment.ts'
import { setActor } from '#server/platform/actor.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { byFrequency, writtenWords } from '../evidence/words.ts'
import { install } from '../realtime/installation.ts'
import { fillLog } from './seed.ts'

/**
 * How long the server takes for a page of a log of 100,000 decisions, filtered and searched, beside what one would
 * write without an index, asked by the same member in the same run: a page by offset, and a scan by ILIKE. To reach:
 * p95 under 100 ms for the first page, each filter and each search.
 */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const decisions = options.quick ? 4_000 : 100_000
const times = options.quick ? 10 : 50

const installation = await install(join(root, '.data/bench'), 1)
const { sql } = installation
const app = connect(installation.appUrl, { max: 4, name: 'bench' })
const figures = new Map<string, number[]>()
try {
  const [person] = installation.people
  if (!person) throw new Error('somebody has to ask')
  const [held] = await sql<{ situation_id: string }[]>`
    select situation_id from mandate where member_id = ${person.memberId}`
  const situationId = held?.situation_id ?? ''
  await sql`insert into situation (id, situation_id, name, countries, region, population, crimes, pillars, marking,
      first_indicator_on, opened_at, made_by)
    values (${situationId}, ${situationId}, 'Measured', '{XX}', 'Provinces', 'People', '{}', '{1}', 'restricted',
      '2000-01-01', now(), gen_random_uuid())`
  const words = await writtenWords()
  const often = byFrequency(words).filter((word) => word.length > 3)
  console.log(`writing ${decisions} decisions …`)
  const begun = performance.now()
  const ministryIds = await fillLog(sql, situationId, decisions, words)
  console.log(`written in ${Math.round((performance.now() - begun) / 1_000)} s`)

  const caller = { kind: 'member', memberId: person.memberId } as const
  const list = async (filter: Parameters<typeof listDecisions.input.parse>[0] & object) => {
    const found = await listDecisions.run(app, listDecisions.input.parse(filter), { caller })
    if (!found) throw new Error('the log was not read')
    return found
  }
  // Another each time, spread over what there is.
  const pick = <One>(from: readonly One[], time: number): One => {
    const one = from[(time * 7919) % from.length]
    if (one === undefined) throw new Error('nothing to ask for')
    return one
  }
  const common = often.slice(0, 40)
  const rare = often.slice(-1_000)
  const anywhere = (time: number) => ({
    decisionId: '00000000-0000-4000-8000-000000000000',
    decidedAt: new Date(
      Date.UTC(2000, 0, 1) + (1 + ((time * 7919) % decisions)) * 7_200_000,
    ).toISOString(),
  })
  const query = (ask: ReturnType<typeof statement>) =>
    inTransaction(app, async (tx) => {
      await setActor(tx, caller)
      return tx.execute(ask)
    })

  const [offset, scan] = ['peer: a page by offset, anywhere', 'peer: a scan by ILIKE, a rare word']
  const asked: readonly [string, (time: number) => Promise<unknown>][] = [
    [
      offset,
      (time) =>
        query(statement`select * from decision order by decided_at desc, id desc
          offset ${(time * 7919) % decisions} limit 51`),
    ],
    [
      scan,
      (time) => {
        const pattern = `%${pick(rare, time)}%`
        return query(statement`select id, title from decision
          where title ilike ${pattern} or text ilike ${pattern} or rationale ilike ${pattern}
          order by decided_at desc limit 51`)
      },
    ],
    ['first page', () => list({})],
    ['page, anywhere', (time) => list({ after: anywhere(time) })],
    ['filter: pillar III', () => list({ pillar: 3 })],
    ['filter: pillar III, anywhere', (time) => list({ pillar: 3, after: anywhere(time) })],
    ['filter: suspended', () => list({ state: 'suspended' })],
    ['filter: suspended, pillar I', () => list({ state: 'suspended', pillar: 1 })],
    ['filter: considered, not acted on', () => list({ nature: 'no_action' })],
    ['filter: lead ministry', (time) => list({ leadMinistryId: pick(ministryIds, time) })],
    [
      'filter: lead ministry, revoked, pillar III',
      (time) => list({ leadMinistryId: pick(ministryIds, time), state: 'revoked', pillar: 3 }),
    ],
    ['filter: a month', () => list({ firstDay: '2001-03-01', lastDay: '2001-03-31' })],
    ['filter: what nothing is', () => list({ state: 'suspended', firstDay: '2200-01-01' })],
    ['search: a rare word', (time) => list({ text: pick(rare, time) })],
    ['search: a frequent word', (time) => list({ text: pick(common, time) })],
    [
      'search: two rare words',
      (time) => list({ text: `${pick(rare, time)} ${pick(rare, time + 1)}` }),
    ],
    [
      'search: two frequent words',
      (time) => list({ text: `${pick(common, time)} ${pick(common, time + 1)}` }),
    ],
    [
      'search: two frequent words as a phrase',
      (time) => list({ text: `"${pick(common, time)} ${pick(common, time + 1)}"` }),
    ],
    [
      'search: a frequent word, suspended, pillar III',
      (time) => list({ text: pick(common, time), state: 'suspended', pillar: 3 }),
    ],
    [
      'search: a frequent word, anywhere',
      (time) => list({ text: pick(common, time), after: anywhere(time) }),
    ],
    ['timeline: 300', () => getDecisionTimeline.run(app, {}, { caller })],
    ['board', () => listBoard.run(app, {}, { caller })],
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
  const [paged, scanned] = [offset, scan].map((peer) => at(figures.get(peer) ?? [], 0.95))
  console.log(`\n${decisions} decisions, ${times} times each; ratio: of the p95 of the peer`)
  console.log(
    `  ${''.padEnd(48)}${['p50, ms', 'p95, ms', 'ratio'].map((head) => head.padStart(9)).join('')}`,
  )
  for (const [what, took] of figures) {
    const peer = what.startsWith('search') || what === scan ? scanned : paged
    const cells = [
      at(took, 0.5).toFixed(1),
      at(took, 0.95).toFixed(1),
      (at(took, 0.95) / (peer ?? 1)).toFixed(2),
    ]
    console.log(`  ${what.padEnd(48)}${cells.map((cell) => cell.padStart(9)).join('')}`)
  }
} finally {
  await app.close()
  await installation.end()
}
