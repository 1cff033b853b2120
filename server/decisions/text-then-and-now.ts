import { hash } from 'node:crypto'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { document } from '#db/schema/document.ts'
import { lastUpdate } from '#server/assessments/read-text.ts'
import { isUnchanged } from '#server/documents/diff/tally.ts'
import { madeBy } from '#server/platform/versions.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { compareTexts } from '#server/replay/compare-texts.ts'
import { textsAt } from '#server/replay/texts-at.ts'
import type { Snapshot } from '#server/snapshots/snapshot-format.ts'

/**
 * The assessment as a decision froze it against how it reads now, or at an entry of the record, by section in the order
 * of now, then what is no longer there. Of sections that the reader may see on both sides.
 */
export async function textThenAndNow(
  tx: Transaction,
  situationId: string,
  frozen: Pick<Snapshot, 'text'>,
  asOf: number | undefined,
) {
  const present = await tx
    .select({ documentId: document.id, title: document.title })
    .from(document)
    .where(
      and(
        ...[eq(document.situationId, situationId), isNotNull(document.assessmentId)],
        madeBy(document, asOf),
      ),
    )
    .orderBy(asc(document.place))
  const places = []
  for (const { documentId } of present) {
    const last = await lastUpdate(tx, documentId, asOf)
    places.push({ documentId, sequence: last?.sequence ?? 0 })
  }
  const now = await textsAt(tx, places)
  const ids = new Set(present.map(({ documentId }) => documentId))
  const gone = frozen.text.filter(({ documentId }) => !ids.has(documentId))
  const sections = [...present, ...gone].map(({ documentId, title }, at) => {
    const then = frozen.text.find((one) => one.documentId === documentId)
    const json = then && canonicalJson(then.document)

    return {
      ...{ documentId, title, after: now[at] },
      before: json === undefined ? undefined : { json, hash: hash('sha256', json, 'hex') },
    }
  })
  const compared = await compareTexts(tx, sections)

  return {
    sections: sections.flatMap(({ documentId, title, before, after }, at) => {
      const found = compared.sections[at]
      if (!found) return []
      const state = !before
        ? ('added' as const)
        : !after
          ? ('gone' as const)
          : isUnchanged(found.tally)
            ? ('same' as const)
            : ('changed' as const)

      return [
        {
          ...{ documentId, title, place: at + 1, state, ...found },
          ...{ isOpen: false as const, existed: before !== undefined },
        },
      ]
    }),
    moves: compared.moves,
    mayRestore: false as const,
  }
}
