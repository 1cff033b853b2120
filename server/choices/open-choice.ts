import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { defineAct } from '#server/acts.ts'
import { presentIn } from '#server/ballots/ballot-in-hand.ts'
import { electorateOf } from '#server/ballots/electorate-of.ts'
import { freezeMotionText } from '#server/ballots/freeze-motion-text.ts'
import { lockMotion, motionState } from '#server/ballots/motion-state.ts'
import { checkMotionsMeasure } from '#server/ballots/motions-measure.ts'
import { readyForBallot } from '#server/ballots/ready-for-ballot.ts'
import { beforeBody } from '#server/ballots/rules/may-open.ts'
import { ruleUnder } from '#server/ballots/rules/rule-under.ts'
import { termsAt } from '#server/ballots/terms-at.ts'
import { carriesFailure } from '#server/failures/carries-failure.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { keepRules } from '#server/members/lock-rules.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { situationOf } from '#server/platform/about.ts'
import { takeSnapshot } from '#server/snapshots/take-snapshot.ts'
import { closeDueChoicesTask } from './close-due-task.ts'
import { freezeOptions } from './freeze-options.ts'
import { openChoiceInput, openChoiceOutput } from './open-choice.schema.ts'
import { mayOpenChoice } from './rules/may-open-choice.ts'
import { termsOfChoice } from './rules/terms-of-choice.ts'

/**
 * Opens a ballot among options, an election or a secret ballot on a motion, and freezes all it will be
 * decided by: question, options, text, evidence, findings, electorate, weights, presence and rules, with the proxies
 * given and the recusals declared until now
 * (deliberation 2.2, 3.14, 3.15).
 */
export const openChoice = defineAct({
  name: 'ballot.open_choice',
  input: openChoiceInput,
  output: openChoiceOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, input) {
    const motion = await lockMotion(act.tx, input.motionId)
    if (motion) await keepRules(act.tx, motion.bodyId)
    const procedure = motion && (await procedureOf(act.tx, motion.bodyId))
    if (!motion || !procedure) return act.refuse('common.not_found')
    const { situationId, bodyId, question } = motion
    if (!(await reachesSituation(act.tx, act.actor, situationId))) {
      return act.refuse('sections.above_own_ceiling')
    }
    const before = beforeBody(await motionState(act.tx, motion))
    if (before !== 'ok') return act.refuse(before)
    if (motion.kind === 'amendment') return act.refuse('motions.amendment_needs_ballot')
    const ruleBecause = await readyForBallot(act, motion, procedure.rules, {
      rule: input.rule ?? procedure.rules.motionRules[motion.kind],
      ruleBecause: input.ruleBecause,
    })
    const measure = await checkMotionsMeasure(act.tx, motion)
    if (measure !== 'ok') return act.refuse(measure)
    const { kind, mode, timeZone, secret, runsOff } = input
    if ((kind === 'motion') !== (input.rule !== null)) return act.refuse('choices.rule_for_motions')
    if (kind !== 'motion' && (await carriesFailure(act.tx, motion.id))) {
      return act.refuse('choices.determination_is_voted_on')
    }
    if (kind === 'motion' && !secret) return act.refuse('choices.open_motion')
    const meetingId = mode === 'meeting' ? motion.meetingId : null
    if (mode === 'meeting') {
      const meeting = meetingId === null ? undefined : await lockMeeting(act.tx, meetingId)
      if (!meeting) return act.refuse('ballots.meeting_needed')
      if (meeting.cancelledBecause !== null) return act.refuse('meetings.cancelled')
    }

    const at = await act.moment()
    const { options, seats } = await freezeOptions(act, input)
    const electorate = await electorateOf(act.tx, bodyId, situationId)
    const all = await termsAt(act.tx, { motion, mode, electorate, rules: procedure.rules })
    const terms = termsOfChoice(all, secret)
    const { weights } = all
    const rule = input.rule === null ? null : ruleUnder(procedure.rules, input.rule)
    const quorum = { ...procedure.rules.quorum }
    const { rulesVersion } = procedure
    const room = { mode, meetingId, electorate, bodyId, rulesVersion }
    const presentAtOpening = await presentIn(act.tx, room, at)
    const closesAt = input.closesAt === null ? null : new Date(input.closesAt)
    const closes = closesAt?.toISOString() ?? null
    const frozen = { kind, options, seats, rule, quorum, mode, electorate, weights, terms }
    const may = mayOpenChoice(
      { ...frozen, secret, presentAtOpening, closesAt: closes },
      {
        names: options.map(({ name }) => name),
        present: presentAtOpening,
        at: at.toISOString(),
      },
    )
    if (may !== 'ok') {
      return act.refuse(may, { present: presentAtOpening.length, entitled: electorate.length })
    }

    const { id, number } = await act.newThing({ kind: 'ballot', numbered: true })
    await freezeMotionText(act, motion)
    const snapshot = await takeSnapshot(act, { motionId: motion.id })
    await act.tx.insert(choiceBallot).values({
      ...{ id, situationId, motionId: motion.id, meetingId, bodyId, question, ...frozen },
      ...{ isSecret: secret, rulesVersion, presentAtOpening, closesAt, timeZone, snapshot },
      ...{ openedAt: at, runsOff, ruleBecause, madeBy: act.id },
    })
    if (closesAt !== null) {
      await act.enqueue(closeDueChoicesTask, {}, { runAt: closesAt, jobKey: `close_choice:${id}` })
    }

    return act.done({
      thing: { kind: 'ballot', id },
      content: {
        ...{ number, question, motion: motion.id, body: bodyId, meeting: meetingId },
        ...{ ...frozen, secret, runs_off: runsOff },
        rule_because: ruleBecause,
        rules_version: rulesVersion,
        present_at_opening: presentAtOpening,
        closes_at: closes,
        time_zone: timeZone,
        snapshot,
      },
      output: { ballotId: id, number: number ?? 0, snapshot },
    })
  },
})
