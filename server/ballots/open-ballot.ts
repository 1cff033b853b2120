import { ballot } from '#db/schema/ballot.ts'
import { defineAct } from '#server/acts.ts'
import { gradingAfterBallot } from '#server/grading/grading-after-ballot.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { keepRules } from '#server/members/lock-rules.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { situationOf } from '#server/platform/about.ts'
import { takeSnapshot } from '#server/snapshots/take-snapshot.ts'
import { presentIn } from './ballot-in-hand.ts'
import { leadsBallots } from './chair-of.ts'
import { closeDueBallotsTask } from './close-due-task.ts'
import { electorateOf } from './electorate-of.ts'
import { freezeMotionText } from './freeze-motion-text.ts'
import { lockMotion, motionState } from './motion-state.ts'
import { checkMotionsMeasure } from './motions-measure.ts'
import { openBallotInput, openBallotOutput } from './open-ballot.schema.ts'
import { readyForBallot } from './ready-for-ballot.ts'
import { mayOpen } from './rules/may-open.ts'
import { ruleUnder } from './rules/rule-under.ts'
import { withinReach } from './rules/within-reach.ts'
import { termsAt } from './terms-at.ts'

/**
 * Opens a ballot on a motion and freezes all it will be decided by: question, text, evidence,
 * findings, measure (the snapshot), electorate, presence, rule, quorum and
 * terms with the proxies given and the recusals declared until now (deliberation 2.2).
 */
export const openBallot = defineAct({
  name: 'ballot.open',
  input: openBallotInput,
  output: openBallotOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, input) {
    const motion = await lockMotion(act.tx, input.motionId)
    if (motion) await keepRules(act.tx, motion.bodyId)
    const procedure = motion && (await procedureOf(act.tx, motion.bodyId))
    if (!motion || !procedure) return act.refuse('common.not_found')
    const meetingId = input.mode === 'meeting' ? motion.meetingId : null
    if (!(await leadsBallots(act.tx, { meetingId }, act.actor))) {
      return act.refuse('common.not_entitled')
    }
    const { situationId, bodyId, question } = motion
    // A text that they may not read would stay open while it is voted on, and be missing from the record.
    if (!(await reachesSituation(act.tx, act.actor, situationId))) {
      return act.refuse('sections.above_own_ceiling')
    }
    const measure = await checkMotionsMeasure(act.tx, motion)
    if (measure !== 'ok') return act.refuse(measure)
    if (input.mode === 'meeting') {
      const meeting = meetingId === null ? undefined : await lockMeeting(act.tx, meetingId)
      if (!meeting) return act.refuse('ballots.meeting_needed')
      if (meeting.cancelledBecause !== null) return act.refuse('meetings.cancelled')
    }

    const at = await act.moment()
    const electorate = await electorateOf(act.tx, bodyId, situationId)
    const rule = ruleUnder(procedure.rules, input.rule)
    const { mode } = input
    const terms = await termsAt(act.tx, { motion, mode, electorate, rules: procedure.rules })
    const { rulesVersion } = procedure
    const room = { mode, meetingId, electorate, bodyId, rulesVersion }
    const present = await presentIn(act.tx, room, at)
    const closesAt = input.closesAt === null ? null : new Date(input.closesAt)
    const state = await motionState(act.tx, motion)
    const may = mayOpen({ motion: state, rule, mode, electorate, present, closesAt, at, terms })
    if (may !== 'ok')
      return act.refuse(may, { present: present.length, entitled: electorate.length })
    const reach = withinReach(rule, { electorate, terms })
    if (reach !== 'ok') return act.refuse(reach.refusal, reach.params)

    const ruleBecause = await readyForBallot(act, motion, procedure.rules, input)

    const { id, number } = await act.newThing({ kind: 'ballot', numbered: true })
    await freezeMotionText(act, motion)
    const snapshot = await takeSnapshot(act, { motionId: motion.id })
    const { timeZone } = input
    await act.tx.insert(ballot).values({
      id,
      situationId,
      motionId: motion.id,
      meetingId,
      bodyId,
      question,
      rule,
      terms,
      rulesVersion,
      mode,
      electorate,
      presentAtOpening: present,
      closesAt,
      timeZone,
      snapshot,
      openedAt: at,
      ruleBecause,
      madeBy: act.id,
    })
    if (closesAt !== null) {
      await act.enqueue(closeDueBallotsTask, {}, { runAt: closesAt, jobKey: `close_ballot:${id}` })
    }

    const grading = await gradingAfterBallot(act, { ballotId: id, situationId, meetingId, at })

    return act.done({
      thing: { kind: 'ballot', id },
      content: {
        number,
        question,
        motion: motion.id,
        body: bodyId,
        meeting: meetingId,
        rule,
        terms,
        rules_version: rulesVersion,
        rule_because: ruleBecause,
        kind: motion.kind,
        mode,
        electorate,
        present_at_opening: present,
        closes_at: closesAt?.toISOString() ?? null,
        time_zone: timeZone,
        snapshot,
        ...grading,
      },
      output: { ballotId: id, number: number ?? 0, snapshot },
    })
  },
})
