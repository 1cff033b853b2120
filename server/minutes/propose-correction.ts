import { eq, max } from 'drizzle-orm'
import { minutesCorrection } from '#db/schema/minutes-correction.ts'
import { defineAct } from '#server/acts.ts'
import { readText } from '#server/assessments/read-text.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { linesOf } from './lines-of.ts'
import { minutesAtHand } from './minutes-at-hand.ts'
import { proposeCorrectionInput, proposeCorrectionOutput } from './propose-correction.schema.ts'
import { mayCorrect } from './rules/minutes-state.ts'

/** Asks that a line of circulated minutes say something else, and why. The text is not touched before it is answered. */
export const proposeCorrection = defineAct({
  name: 'minutes.propose_correction',
  input: proposeCorrectionInput,
  output: proposeCorrectionOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, line, stood, wanted, reasons }) {
    await lockMeeting(act.tx, meetingId)
    const minutes = await minutesAtHand(act.tx, meetingId)
    const { memberId } = act.actor
    if (!minutes || memberId === null) return act.refuse('minutes.not_opened')
    const { document } = await readText(act.tx, minutes.documentId)
    const may = mayCorrect({
      state: minutes.state,
      at: await act.moment(),
      until: minutes.present?.correctionsUntil ?? null,
      present: linesOf(document)[line]?.words,
      ...{ stood, wanted },
    })
    if (may !== 'ok') return act.refuse(may)
    const versionId = minutes.present?.id ?? ''
    const [last] = await act.tx
      .select({ number: max(minutesCorrection.number) })
      .from(minutesCorrection)
      .where(eq(minutesCorrection.versionId, versionId))
    const number = (last?.number ?? 0) + 1
    const { documentId, situationId } = minutes
    const { id } = await act.newThing({ kind: 'minutes_correction', documentId })
    await act.tx.insert(minutesCorrection).values({
      ...{ id, situationId, documentId, versionId, number, line, stood, wanted, reasons },
      ...{ memberId, at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'minutes_correction', id },
      content: { meeting: meetingId, version: versionId, number, line, stood, wanted, reasons },
      output: { correctionId: id, number },
    })
  },
})
