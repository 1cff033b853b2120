import { silence } from '#db/schema/silence.ts'
import { defineAct } from '#server/acts.ts'
import { electorateOf } from '#server/ballots/electorate-of.ts'
import { freezeMotionText } from '#server/ballots/freeze-motion-text.ts'
import { lockMotion, motionStanding } from '#server/ballots/motion-state.ts'
import { checkMotionsMeasure } from '#server/ballots/motions-measure.ts'
import { refuseStep } from '#server/ballots/record-step.ts'
import { recusedFrom } from '#server/ballots/recused-in.ts'
import { stepOf } from '#server/ballots/rules/states.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { amendmentsSettled } from '#server/motions/amendments-settled.ts'
import { situationOf } from '#server/platform/about.ts'
import { takeSnapshot } from '#server/snapshots/take-snapshot.ts'
import { mayCirculate } from './rules/may-circulate.ts'
import { circulateInput, circulateOutput } from './silence.schema.ts'
import { latestRound } from './silence-in-hand.ts'
import { endDueSilencesTask, remindHoursBefore, remindOfSilenceTask } from './tasks.ts'
import { textHashOf } from './text-hash.ts'
import { writeToEntitled } from './write-to-entitled.ts'

/**
 * Circulates a motion's text under silence: it is closed and frozen with what is known, and a letter goes to everybody
 * who sits for an entitled ministry. Circulated again, it is a new round.
 */
export const circulateSilence = defineAct({
  name: 'silence.circulate',
  input: circulateInput,
  output: circulateOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, timeZone, urgentBecause, ...input }) {
    const motion = await lockMotion(act.tx, motionId)
    const procedure = motion && (await procedureOf(act.tx, motion.bodyId))
    if (!motion || !procedure) return act.refuse('common.not_found')
    const { situationId, bodyId, question } = motion
    if (!(await reachesSituation(act.tx, act.actor, situationId))) {
      return act.refuse('sections.above_own_ceiling')
    }
    const measure = await checkMotionsMeasure(act.tx, motion)
    if (measure !== 'ok') return act.refuse(measure)
    const standing = await motionStanding(act.tx, motion)
    if (motion.kind === 'amendment') return act.refuse('motions.amendment_needs_ballot')
    await amendmentsSettled(act, motion)
    const isTaken = stepOf(standing, { step: 'ballot_opened' }, motion.secondsNeeded) === null
    if (isTaken) return refuseStep(act, motion, standing, 'discussion_closed')

    const at = await act.moment()
    const deadline = new Date(input.deadline)
    const recused = await recusedFrom(act.tx, motionId)
    // To be recused is never to have been entitled (deliberation 3.6).
    const electorate = (await electorateOf(act.tx, bodyId, situationId)).filter(
      ({ ministry }) => !recused.includes(ministry),
    )
    const { hours, urgentHours } = procedure.rules.silence
    const asked = { at, deadline, hours, urgentHours, urgentBecause }
    const may = mayCirculate({ ...asked, entitled: electorate.length })
    if (may !== 'ok') return act.refuse(may, { hours, urgentHours })

    const { id, number } = await act.newThing({ kind: 'silence', numbered: true })
    await freezeMotionText(act, motion)
    const before = await latestRound(act.tx, motionId)
    const textHash = await textHashOf(act.tx, motion)
    const row = {
      ...{ id, situationId, motionId, bodyId, question, electorate, deadline, timeZone, textHash },
      ...{ round: (before?.round ?? 0) + 1, rulesVersion: procedure.rulesVersion },
      ...{ urgentBecause, circulatedAt: at },
      snapshot: await takeSnapshot(act, { motionId }),
      madeBy: act.id,
    }
    await act.tx.insert(silence).values(row)
    await writeToEntitled(act, row, 'silence_circulated')
    await act.enqueue(endDueSilencesTask, {}, { runAt: deadline, jobKey: `end_silence:${id}` })
    const remindAt = new Date(deadline.getTime() - remindHoursBefore * 3_600_000)
    if (remindAt > at) {
      const jobKey = `remind_silence:${id}`
      await act.enqueue(remindOfSilenceTask, { silenceId: id }, { runAt: remindAt, jobKey })
    }

    return act.done({
      thing: { kind: 'silence', id },
      content: {
        ...{ number, motion: motionId, body: bodyId, round: row.round, question, electorate },
        recused,
        text_hash: textHash,
        text_changed: before === undefined ? null : before.textHash !== textHash,
        rules_version: procedure.rulesVersion,
        urgent_because: urgentBecause,
        deadline: deadline.toISOString(),
        time_zone: timeZone,
        snapshot: row.snapshot,
      },
      output: { silenceId: id, number: number ?? 0, round: row.round },
    })
  },
})
