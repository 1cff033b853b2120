import { and, asc, desc, eq, inArray, lte, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { memberNames } from '#server/ballots/names.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { selectEntries, shownRow } from '#server/record/record-row.ts'
import { logInstant, textPoint } from './point.schema.ts'
import { documentsOf, type WhichText, whichText } from './which-text.ts'
import { writingSpans } from './writing-spans.ts'

const page = 60

const entry = z.object({
  /** The section; null for what is about the whole text. */
  section: z.object({ documentId: z.uuid(), title: z.string() }).nullable(),
  /** Who wrote or acted; null where the name is not to be seen. */
  name: z.string().nullable(),
  /** By the clock; for an act also `saidAt`, the time at which an exercise says that it was. */
  from: logInstant,
  until: logInstant,
  saidAt: logInstant.nullable(),
  /** The text as it was after this. */
  point: textPoint,
  /** The act, where this is one; null for typing. `subject` is the name or title it was about. */
  act: z.object({ name: z.string(), index: z.int(), subject: z.string().nullable() }).nullable(),
})

/**
 * The life of a text, the latest first: who typed in which section from when to when, and the
 * acts on it among them. `next` is where to go on, by `before`.
 */
export const listHistory = defineRead({
  name: 'assessment.list_history',
  input: whichText.extend({ before: logInstant.optional() }),
  output: z.object({ entries: z.array(entry), next: logInstant.nullable() }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { before, ...which }) {
    const sections = await tx
      .select({ documentId: document.id, title: document.title })
      .from(document)
      .where(documentsOf(which))
      .orderBy(asc(document.place))
    if (which.textId !== undefined && sections.length === 0) return null
    const titles = new Map(sections.map((section) => [section.documentId, section]))
    const { writings, since } = await readWritings(tx, which, before)
    const found = [
      ...writings,
      ...(await acts(tx, which, { before, asOf, documentIds: [...titles.keys()] })),
    ]
      // Before that, a section's own writing may be missing; it comes with the next page.
      .filter(({ until }) => since === null || until >= since)
      .sort((one, other) => (one.until < other.until ? 1 : -1))
      .map(({ documentId, until, ...rest }) => ({
        ...{ ...rest, until },
        section: (documentId !== null && titles.get(documentId)) || null,
      }))
    return { entries: found.slice(0, page), next: found[page]?.until ?? since }
  },
})

async function readWritings(tx: Transaction, which: WhichText, before: string | undefined) {
  const { spans, since } = await writingSpans(tx, which, { before, most: page + 1 })
  const nameOf = await memberNames(
    tx,
    spans.map(({ memberId }) => memberId),
  )
  const writings = spans.map(({ documentId, memberId, from, until }) => ({
    ...{ documentId, from, until },
    name: nameOf(memberId),
    point: until,
    saidAt: null,
    act: null,
  }))
  return { writings, since }
}

type ActsOf = {
  before: string | undefined
  asOf: number | undefined
  documentIds: readonly string[]
}

// Order and pages go by the time of the log, which no act can choose; what an exercise says is shown.
async function acts(
  tx: Transaction,
  { situationId, textId }: WhichText,
  { before, asOf, documentIds }: ActsOf,
) {
  const about = or(
    and(eq(recordEntry.thingKind, 'document'), inArray(recordEntry.thingId, [...documentIds])),
    textId === undefined
      ? inArray(recordEntry.thingKind, ['assessment', 'assessment_version'])
      : undefined,
  )
  const rows = await selectEntries(
    tx,
    and(
      eq(recordEntry.situationId, situationId),
      about,
      before === undefined ? undefined : sql`${recordEntry.at} <= ${before}::timestamptz`,
      asOf === undefined ? undefined : lte(recordEntry.index, asOf),
    ),
  )
    .orderBy(desc(recordEntry.index))
    .limit(page + 1)
  return rows.map((row) => {
    const { act, actor, index, subject, thing, at, effectiveAt } = shownRow(row)
    const until = at.toISOString()
    return {
      documentId: thing?.kind === 'document' ? thing.id : null,
      name: actor?.name ?? null,
      ...{ from: until, until, saidAt: effectiveAt?.toISOString() ?? null },
      point: `e${index}`,
      act: { name: act, index, subject: thing?.kind === 'document' ? null : subject },
    }
  })
}
