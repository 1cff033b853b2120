import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '#db/client.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { listFindings } from '#server/findings/list-findings.ts'
import { root } from '#server/launch/environment.ts'
import { getTimeline } from '#server/situations/get-timeline.ts'
import { fillRegister } from '../evidence/seed.ts'
import { writtenWords } from '../evidence/words.ts'
import { install } from '../realtime/installation.ts'

/**
 * How long the reads behind the pages of a situation take at a moment half way through its life, and as a member could
 * then see it, beside the same reads of the present in the same run. To reach: under 1 s each (issue 6).
 */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const pieces = options.quick ? 300 : 5_000
const times = options.quick ? 3 : 10

const installation = await install(join(root, '.data/bench'), 1)
const { sql } = installation
const app = connect(installation.appUrl, { max: 4, name: 'bench' })
try {
  const [person] = installation.people
  if (!person) throw new Error('somebody has to look back')
  const [held] = await sql<{ situation_id: string }[]>`
    select situation_id from mandate where member_id = ${person.memberId}`
  const situationId = held?.situation_id ?? ''
  await sql`insert into situation (id, situation_id, name, countries, region, population, crimes, pillars, marking,
      first_indicator_on, opened_at, made_by)
    values (${situationId}, ${situationId}, 'Measured', '{XX}', 'Provinces', 'People', '{}', '{1}', 'restricted',
      '2000-01-01', now(), gen_random_uuid())`
  console.log(`writing ${pieces} pieces of evidence …`)
  await fillRegister(sql, situationId, pieces, await writtenWords())
  // The seed writes rows without their acts; a moment is told by an act's place in the record, so each piece has its own.
  await sql`update evidence set made_by = gen_random_uuid()`
  await sql`update evidence_link l set made_by = e.made_by from evidence e where e.id = l.evidence_id`
  await sql`update grade g set made_by = e.made_by from evidence e where e.id = g.evidence_id`
  await sql`insert into record_entry (index, act_id, at, entry, leaf_hash, act, situation_id)
    select (select coalesce(max(index), -1) from record_entry) + row_number() over (order by place, made_by), made_by,
      now(), 'x', sha256('x'), 'evidence.attach', ${situationId}
    from (select made_by, min(place) as place from (
        select made_by, 0 as place from situation union all select made_by, 0 from mandate
        union all select made_by, 0 from member union all select made_by, 0 from ministry
        union all select made_by, 0 from source union all select made_by, 0 from actor
        union all select made_by, number from evidence
        union all select l.made_by, e.number from evidence_link l join evidence e on e.id = l.evidence_id
        union all select g.made_by, e.number from grade g join evidence e on e.id = g.evidence_id
      ) every group by made_by) acts
    where not exists (select from record_entry r where r.act_id = made_by)`
  await sql`analyze`
  const [half] = await sql<{ index: string; id: string }[]>`
    select act_index(made_by) as index, id from evidence where number = ${Math.floor(pieces / 2)}`
  if (!half) throw new Error('there is no moment half way')
  const caller = { kind: 'member', memberId: person.memberId } as const
  const asOf = Number(half.index)
  const ways = [
    ['now', { caller }],
    ['then', { caller, asOf }],
    ['then, as a member', { caller, asOf, as: person.memberId }],
  ] as const
  const pages = [
    [
      'evidence, a page',
      (way) => listEvidence.run(app, listEvidence.input.parse({ situationId }), way),
    ],
    ['one piece of evidence', (way) => getEvidence.run(app, { evidenceId: half.id }, way)],
    ['findings', (way) => listFindings.run(app, { situationId }, way)],
    ['timeline', (way) => getTimeline.run(app, { situationId }, way)],
  ] as const satisfies readonly [string, (way: (typeof ways)[number][1]) => Promise<unknown>][]
  console.log(
    `\n${pieces} pieces of evidence, the slowest of ${times}, in ms; ratio: to the same read of now`,
  )
  for (const [page, read] of pages) {
    let peer = Number.NaN
    for (const [when, way] of ways) {
      // Once before it is measured: what is prepared stays prepared.
      await read(way)
      let slowest = 0
      for (let time = 0; time < times; time += 1) {
        const begun = performance.now()
        if ((await read(way)) === null) throw new Error(`${page} ${when}: nothing was read`)
        slowest = Math.max(slowest, performance.now() - begun)
      }
      if (when === 'now') peer = slowest
      const figures = `${slowest.toFixed(1).padStart(9)}${(slowest / peer).toFixed(2).padStart(9)}`
      console.log(`  ${`${page}: ${when}`.padEnd(44)}${figures}`)
    }
  }
} finally {
  await app.close()
  await installation.end()
}
