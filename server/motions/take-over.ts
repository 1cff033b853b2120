import { eq } from 'drizzle-orm'
import { document } from '#db/schema/document.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { motion as motions } from '#db/schema/motion.ts'
import { motionOrigin } from '#db/schema/motion-origin.ts'
import { sectionAtHand } from '#server/assessments/section-at-hand.ts'
import { seedDocument } from '#server/assessments/seed-document.ts'
import { type MotionRow, motionStanding } from '#server/ballots/motion-state.ts'
import { beforeBody } from '#server/ballots/rules/may-open.ts'
import { hasSuggestions } from '#server/documents/as-it-stands.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import type { Act } from '#server/platform/act-types.ts'
import { amendmentsSettled } from './amendments-settled.ts'

/** A motion that goes into others, with its text where it has one, and whether it had the seconds that it needed. */
export type Source = {
  motion: MotionRow
  documentId: string | null
  content: readonly TextNode[]
  isSeconded: boolean
}

/**
 * A motion about to go into others: before the body, no amendment, none to its text unsettled, and nothing in its text
 * undecided. Its text is closed for good. Refuses the act otherwise.
 */
export async function sourceOf(act: Act, motion: MotionRow): Promise<Source> {
  const { state, seconds } = await motionStanding(act.tx, motion)
  const before = beforeBody(state)
  if (before !== 'ok') return act.refuse(before)
  if (motion.kind === 'amendment') return act.refuse('motions.amendment_stays')
  await amendmentsSettled(act, motion)
  const isSeconded = seconds >= motion.secondsNeeded
  const [text] = await act.tx
    .select({ id: document.id })
    .from(document)
    .where(eq(document.motionId, motion.id))
  const section = text && (await sectionAtHand(act.tx, text.id))
  if (!section) return { motion, documentId: null, content: [], isSeconded }
  if (hasSuggestions(section.text.document)) return act.refuse('motions.suggestions_open')
  if (section.freezeReason === null) {
    const { id: madeBy } = act
    const { situationId } = motion
    await act.tx
      .insert(documentFreeze)
      .values({ id: text.id, situationId, reason: 'taken_over', madeBy })
  }

  return { motion, documentId: text.id, content: section.text.document.content ?? [], isSeconded }
}

type Successor = { question: string; measureId: string | null; content: readonly TextNode[] | null }

/**
 * Puts a motion that takes over others' question and text, with where it came from. It needs seconds only where one of
 * those lacked them.
 * @returns its id and number, and the id of its text where it has one
 */
export async function putSuccessor(
  act: Act,
  sources: readonly [Source, ...Source[]],
  how: 'merged' | 'split',
  { question, measureId, content }: Successor,
): Promise<{ id: string; number: number; documentId: string | null }> {
  const [{ motion: first }] = sources
  const { situationId, bodyId, meetingId, kind } = first
  const procedure = await procedureOf(act.tx, bodyId)
  const secondsNeeded = sources.every(({ isSeconded }) => isSeconded)
    ? 0
    : (procedure?.rules.secondsNeeded ?? 0)
  const { id, number } = await act.newThing({ kind: 'motion', numbered: true })
  const { memberId: movedBy, ministryId } = act.actor
  await act.tx.insert(motions).values({
    ...{ id, situationId, bodyId, meetingId, measureId, question, kind, secondsNeeded },
    ...{ movedBy, ministryId, madeBy: act.id },
  })
  await act.tx.insert(motionOrigin).values(
    sources.map(({ motion }) => ({
      ...{ motionId: id, fromId: motion.id, situationId, how, madeBy: act.id },
    })),
  )
  const documentId =
    content === null
      ? null
      : await seedDocument(act, {
          ...{ situationId, owner: { motionId: id }, section: 'motion', place: 1, title: question },
          text: { type: 'doc', content },
        })

  return { id, number: number ?? 0, documentId }
}
