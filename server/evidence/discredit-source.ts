import { and, eq, isNull } from 'drizzle-orm'
import { sourceDiscredit } from '#db/schema/source-discredit.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { announceBasis } from './announce-basis.ts'
import { presentSource } from './present-source.ts'
import { discreditSourceInput, sourceOutput } from './source-acts.schema.ts'

/**
 * Takes a source's word for nothing from now on: evidence with it anywhere in its provenance weighs
 * nothing (domain.md G4). Grades stay as they were given. Decisions are not rewritten; the owners
 * of those that rest on it are given word.
 */
export const discreditSource = defineAct({
  name: 'source.discredit',
  input: discreditSourceInput,
  output: sourceOutput,
  about: (tx, { sourceId }) => situationOf(tx, 'source', sourceId),
  async perform(act, { sourceId, reason }) {
    const present = await presentSource(act.tx, sourceId)
    if (!present) return act.refuse('common.not_found')
    const [already] = await act.tx
      .select({ id: sourceDiscredit.id })
      .from(sourceDiscredit)
      .where(and(eq(sourceDiscredit.id, sourceId), isNull(sourceDiscredit.endedBy)))
    if (already) return act.refuse('sources.discredited_already')
    const { situationId, name } = present
    await act.tx
      .insert(sourceDiscredit)
      .values({ id: sourceId, situationId, reason, madeBy: act.id })
    await announceBasis(act)

    return act.done({
      thing: { kind: 'source', id: sourceId },
      content: { name, reason },
      output: { sourceId },
    })
  },
})
