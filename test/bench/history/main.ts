import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import { connect } from '#db/client.ts'
import { comparePoints } from '#server/assessments/compare-points.ts'
import { getAuthorship } from '#server/assessments/get-authorship.ts'
import { getPoint } from '#server/assessments/get-point.ts'
import { textOf } from '#server/documents/from-ydoc.ts'
import { root } from '#server/launch/environment.ts'
import { readHistory } from '../realtime/history.ts'
import { install } from '../realtime/installation.ts'
import { stallsDuring } from './stalls.ts'

/**
 * What looking at the past of a text costs, and how long everybody else waits meanwhile, beside one plain replay
 * of the same logs in the same run: every row applied to a document of Yjs, one after the other.
 */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const sections = 8
const strokes = options.quick ? 10_000 : 60_000
const rounds = options.quick ? 1 : 3
const home = join(root, '.data/bench')

type Figure = { took: number; stalled: number }
const found = new Map<string, Figure[]>()
const measure = async (what: string, work: () => Promise<unknown>) => {
  const figure = await stallsDuring(work)
  found.set(what, [...(found.get(what) ?? []), figure])
}

const installation = await install(home, 1)
const { sql } = installation
const app = connect(installation.appUrl, { max: 10, name: 'bench' })
try {
  const [person] = installation.people
  if (!person) throw new Error('somebody has to have written it')
  const documents = await installation.addDocuments(sections)
  const [of] = await sql<{ situation_id: string }[]>`
    select situation_id from document where id = ${documents[0] ?? ''}`
  const situationId = of?.situation_id ?? ''
  const updates = (await readHistory(home)).updates.slice(0, strokes + rounds)
  const begun = Date.now() - (strokes + 60) * 1_000
  const write = async (documentId: string, from: number, to: number) => {
    const hexes = updates.slice(from, to).map((bytes) => Buffer.from(bytes).toString('hex'))
    await sql`insert into document_update (document_id, sequence, member_id, connection_id, at, content, hash)
      select ${documentId}, ${from}::bigint + n, ${person.memberId}, gen_random_uuid(),
        ${new Date(begun).toISOString()}::timestamptz + make_interval(secs => ${from}::bigint + n), decode(c, 'hex'),
        sha256(uuid_send(${documentId}::uuid) || int8send(${from}::bigint + n))
      from unnest(${hexes}::text[]) with ordinality as rows (c, n)`
    await sql`update document set sequence = ${to} where id = ${documentId}`
  }
  console.log(`writing ${sections} sections of ${strokes} keystrokes …`)
  for (const documentId of documents) {
    for (let from = 0; from < strokes; from += 10_000) {
      await write(documentId, from, Math.min(strokes, from + 10_000))
    }
  }
  await sql`analyze document_update`
  const caller = { kind: 'member', memberId: person.memberId } as const
  const halfway = new Date(begun + (strokes / 2) * 1_000).toISOString()
  const compare = () =>
    comparePoints.run(app, { situationId, from: halfway, to: 'now' }, { caller })
  const authors = () =>
    Promise.all(
      documents.map((documentId) =>
        getAuthorship.run(app, { documentId, removed: false }, { caller }),
      ),
    )
  const nobody = () => Reflect.deleteProperty(globalThis, 'focalpointReplaying')

  for (let round = 1; round <= rounds; round += 1) {
    console.log(`round ${round} of ${rounds} …`)
    await measure('one plain replay of the same logs', async () => {
      for (const documentId of documents) {
        const rows = await sql<{ content: Buffer }[]>`
          select content from document_update where document_id = ${documentId} order by sequence`
        const text = new Y.Doc()
        text.transact(() => {
          for (const { content } of rows) Y.applyUpdate(text, content)
        })
        textOf(text)
      }
    })
    nobody()
    await measure('compare halfway with now, first', compare)
    await measure('the same again', compare)
    const [one = ''] = documents
    await write(one, strokes + round - 1, strokes + round)
    await measure('after one more keystroke', compare)
    await measure('read the text as it was halfway', () =>
      getPoint.run(app, { situationId, point: halfway }, { caller }),
    )
    await measure('who wrote it, first', authors)
    await measure('the same again ', authors)
    const last = documents.at(-1) ?? ''
    await write(last, strokes + round - 1, strokes + round)
    await measure('who wrote one section, a stroke later', () =>
      getAuthorship.run(app, { documentId: last, removed: false }, { caller }),
    )
  }
  const median = (values: number[]) =>
    values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
  const [plain] = found.values()
  const whole = median((plain ?? []).map(({ took }) => took))
  console.log(`\n${sections} sections of ${strokes} keystrokes; of the plain replay's time`)
  console.log(
    `  ${''.padEnd(40)}${'ms'.padStart(8)}${'ratio'.padStart(8)}${'longest stall, ms'.padStart(20)}${'ratio'.padStart(8)}`,
  )
  for (const [what, figures] of found) {
    const [took, stalled] = [
      median(figures.map((figure) => figure.took)),
      median(figures.map((figure) => figure.stalled)),
    ]
    const cells = [
      took.toFixed(0).padStart(8),
      (took / whole).toFixed(2).padStart(8),
      stalled.toFixed(0).padStart(20),
      (stalled / whole).toFixed(3).padStart(8),
    ]
    console.log(`  ${what.padEnd(40)}${cells.join('')}`)
  }
} finally {
  await app.close()
  await installation.end()
}
