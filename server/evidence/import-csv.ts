import { sql } from 'drizzle-orm'
import { evidence } from '#db/schema/evidence.ts'
import { intake } from '#db/schema/intake.ts'
import { intakeRow } from '#db/schema/intake-row.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import { csvOf } from './csv-apart.ts'
import type { ReadyRow } from './csv-work.ts'
import { evidenceContent } from './evidence-content.ts'
import { faultIn } from './fits-situation.ts'
import { importCsvInput, importCsvOutput } from './import-csv.schema.ts'
import { readEvidenceMarkings } from './read-evidence-markings.ts'
import { bandsOfEvidence } from './rules/alike.ts'
import type { CsvPlan } from './rules/csv-plan.ts'
import { nextBatch } from './rules/next-batch.ts'
import { enteredLines, uploadedFile } from './uploaded-csv.ts'
import { whyNotMarkEvidence } from './why-not-mark-evidence.ts'
import { sourcesOfRows } from './write-sources.ts'

/**
 * Enters the next rows of an uploaded CSV file, one piece of evidence each, ungraded and of unknown
 * origin until somebody says more. One act takes as many rows as an entry of the record holds in full,
 * and a line is entered once, marked as its situation is: an import that was interrupted goes on where it stopped, whoever asks.
 */
export const importCsv = defineAct({
  name: 'intake.import',
  input: importCsvInput,
  output: importCsvOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { plan, after, leaveOut, ...asked }) {
    const { situationId } = asked
    const file = await uploadedFile(act.tx, asked)
    if (!file) return act.refuse('evidence.no_such_upload')
    const { around } = await readEvidenceMarkings(act.tx, situationId, [])
    const why = await whyNotMarkEvidence(act, situationId, { from: around, to: around })
    if (why) return act.refuse(why)
    const { sha256, name, size } = file
    const read = csvOf(sha256, JSON.stringify(plan), { plan, against: null })
    if ('code' in read) return act.refuse(read.code, read.params)
    await takeTurns(act, situationId)
    const { intakeId, lines } = await enteredLines(act.tx, { situationId, sha256 })
    const left = new Set(leaveOut)
    const waiting = read.ready.filter(
      ({ line }) => line > after && !lines.has(line) && !left.has(line),
    )
    const rows = nextBatch(waiting)
    const last = rows.at(-1)
    if (last === undefined) return act.refuse('intake.nothing_left')
    const { idOf, added } = await sourcesOfRows(act, situationId, plan, rows)
    const pieces = rows.map(({ line, fields }) => ({
      line,
      ...pieceOf(plan, fields, idOf(fields)),
    }))
    for (const provider of new Set(pieces.map((piece) => piece.providerId))) {
      const first = pieces.find((piece) => piece.providerId === provider)
      const fault = first ? await faultIn(act.tx, situationId, first) : null
      if (fault) return act.refuse(fault)
    }
    const id = intakeId ?? (await newIntake(act, { situationId, sha256, name, size }))
    const entered = []
    for (const piece of pieces) entered.push(await newEvidence(act, { situationId, piece }))
    await act.tx.insert(evidence).values(entered.map(({ line: _, ...row }) => row))
    await act.tx.insert(intakeRow).values(
      entered.map((row) => ({
        ...{ id: row.id, situationId, intakeId: id, line: row.line, madeBy: act.id },
      })),
    )

    return act.done({
      thing: { kind: 'intake', id },
      content: {
        ...{ name, sha256, size, encoding: read.table.encoding, columns: read.table.columns },
        plan: { ...plan, uses: [...plan.uses] },
        sources: added,
        rows: entered.map((row) => ({
          ...{ line: row.line, id: row.id, number: row.number },
          ...evidenceContent(row),
        })),
      },
      output: {
        numbers: entered.map(({ number }) => number),
        lastLine: last.line,
        remaining: waiting.length - rows.length,
      },
    })
  },
})

/** Two imports at once would enter a line twice, or fail at the index that forbids it. */
const takeTurns = (act: Act, situationId: string) =>
  act.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`intake ${situationId}`}, 31))`,
  )

async function newIntake(
  act: Act,
  file: { situationId: string; sha256: string; name: string; size: number },
): Promise<string> {
  const { id } = await act.newThing({ kind: 'intake' })
  await act.tx.insert(intake).values({ id, ...file, madeBy: act.id })
  return id
}

const pieceOf = (
  { provider }: CsvPlan,
  { sourceName: _, ...fields }: ReadyRow['fields'],
  sourceId: string,
) => ({
  ...fields,
  language: null,
  original: null,
  translator: null,
  sourceId,
  providerId: provider === 'source' ? sourceId : provider === 'unknown' ? null : provider,
  derivedFrom: null,
  firstHand: false,
})

async function newEvidence(
  act: Act,
  {
    situationId,
    piece,
  }: { situationId: string; piece: ReturnType<typeof pieceOf> & { line: number } },
) {
  const { id, number } = await act.newThing({ kind: 'evidence', numbered: true })
  if (number === null) throw new Error('evidence was not numbered')
  return { id, situationId, number, ...piece, wordBands: bandsOfEvidence(piece), madeBy: act.id }
}
