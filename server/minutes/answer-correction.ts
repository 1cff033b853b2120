import { eq } from 'drizzle-orm'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { minutesCorrection } from '#db/schema/minutes-correction.ts'
import { minutesCorrectionAnswer } from '#db/schema/minutes-correction-answer.ts'
import { minutesVersion } from '#db/schema/minutes-version.ts'
import { defineAct } from '#server/acts.ts'
import { hashText } from '#server/assessments/hash-text.ts'
import { sectionAtHand } from '#server/assessments/section-at-hand.ts'
import { writeForward } from '#server/assessments/write-forward.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'
import { answerCorrectionInput, answerCorrectionOutput } from './answer-correction.schema.ts'
import { correctLine } from './correct-line.ts'
import { freezeMinutes } from './freeze-minutes.ts'
import { findLine } from './lines-of.ts'
import { minutesAtHand } from './minutes-at-hand.ts'

/** Answers a correction: it is written into the minutes, as a change by whoever accepts it, or declined with reasons. */
export const answerCorrection = defineAct({
  name: 'minutes.answer_correction',
  input: answerCorrectionInput,
  output: answerCorrectionOutput,
  about: (tx, { correctionId }) => situationOf(tx, 'minutes_correction', correctionId),
  async perform(act, { correctionId, answer, reasons }) {
    const [asked] = await act.tx
      .select({ correction: minutesCorrection, meetingId: minutesVersion.meetingId })
      .from(minutesCorrection)
      .innerJoin(minutesVersion, eq(minutesVersion.id, minutesCorrection.versionId))
      .where(eq(minutesCorrection.id, correctionId))
    const { memberId } = act.actor
    if (!asked || memberId === null) return act.refuse('common.not_found')
    await lockMeeting(act.tx, asked.meetingId)
    const minutes = await minutesAtHand(act.tx, asked.meetingId)
    const { correction } = asked
    if (minutes?.state !== 'circulated' || minutes.present?.id !== correction.versionId) {
      return act.refuse('minutes.not_circulated')
    }
    const [answered] = await act.tx
      .select({ id: minutesCorrectionAnswer.correctionId })
      .from(minutesCorrectionAnswer)
      .where(eq(minutesCorrectionAnswer.correctionId, correctionId))
    if (answered) return act.refuse('minutes.answered_already')
    const written = answer === 'accepted' ? await write(act, correction) : {}
    const { situationId, documentId, number } = correction
    await act.tx.insert(minutesCorrectionAnswer).values({
      ...{ correctionId, situationId, documentId, answer, reasons, memberId },
      ...{ at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'minutes_correction', id: correctionId },
      content: { meeting: asked.meetingId, number, answer, reasons, ...written },
      output: { correctionId },
    })
  },
})

// The text is open for this one change alone: in one transaction, while everybody else is held out.
async function write(act: Act, correction: typeof minutesCorrection.$inferSelect) {
  const { documentId, situationId, line, stood, wanted } = correction
  const section = await sectionAtHand(act.tx, documentId)
  if (section === undefined) return act.refuse('common.not_found')
  const found = findLine(section.text.document, line, stood)
  if (found === undefined) return act.refuse('minutes.line_changed')
  await endVersion(act, documentFreeze, documentId)
  const document = correctLine(section.text.document, found.line, wanted)
  const sequence = await writeForward(act, documentId, section, document)
  if (sequence === null) return act.refuse('common.changed_meanwhile')
  await freezeMinutes(act, { documentId, situationId }, 'circulated')

  return { sequence, text_hash: hashText(document) }
}
