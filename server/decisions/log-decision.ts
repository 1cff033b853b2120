import type { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { decisionStanding } from '#db/schema/decision-standing.ts'
import { defineAct } from '#server/acts.ts'
import { refuseBarred } from '#server/measures/refuse-barred.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import { pillarSet } from '#server/situations/rules/pillars.ts'
import { takeSnapshot } from '#server/snapshots/take-snapshot.ts'
import { adoptedText } from './adopted-text.ts'
import { adoptingBallot } from './adopting-ballot.ts'
import { adoptingChoice } from './adopting-choice.ts'
import { adoptingSilence } from './adopting-silence.ts'
import { takingOf } from './late-taking.ts'
import { logDecisionInput, logDecisionOutput } from './log-decision.schema.ts'
import { markingOf } from './marking-of.ts'
import { ownersFault } from './owners-fault.ts'
import { dayOf } from './rules/course.ts'
import { settledMotion } from './settled-motion.ts'
import { writeAction } from './write-action.ts'
import { writeTriggers } from './write-triggers.ts'

/**
 * Logs a decision under its pillars, with everything it rests on frozen: the ballot that adopted it
 * and its votes, or whom or what a ballot among options chose, or the silence that did, or the chair's reasons, and a snapshot of text, evidence and findings as they stand.
 * Its own words are those of its motion, where these were written together. What was considered and not acted on is
 * logged alike (deliberation 2.5), and so is what was taken before, by telephone or by a minister.
 */
export const logDecision = defineAct({
  name: 'decision.log',
  input: logDecisionInput,
  output: logDecisionOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, basis, actions, nature, tripwireIds, ...input }) {
    const { memberId } = act.actor
    if (memberId === null) return act.refuse('common.not_entitled')
    refusePast(act, input.reviewOn, input.expiresOn, nature)
    const adopts = nature.kind !== 'no_action'
    if (!adopts && input.alternatives.length === 0) return act.refuse('decisions.no_option_refused')
    const taking = await takingOf(act, basis.kind === 'chair' ? basis.late : null)
    const fault = await ownersFault(act.tx, [
      { ministryId: input.leadMinistryId, memberId: null },
      ...input.supportingMinistryIds.map((ministryId) => ({ ministryId, memberId: null })),
      ...actions.map((one) => ({ ministryId: one.ownerMinistryId, memberId: one.ownerMemberId })),
    ])
    if (fault) return act.refuse(fault)
    // A motion that the chair settles is adopted: to leave it undone is not to settle it.
    if (!adopts && basis.kind === 'chair' && basis.motionId !== null) {
      return act.refuse('decisions.undone_settles_nothing')
    }
    const ballot =
      basis.kind === 'ballot' ? await adoptingBallot(act, basis.ballotId, { adopts }) : null
    const settled =
      basis.kind === 'chair' && basis.motionId !== null
        ? await settledMotion(act, basis.motionId)
        : null
    const silent =
      basis.kind === 'silence' ? await adoptingSilence(act, basis.silenceId, { adopts }) : null
    const choice =
      basis.kind === 'choice' ? await adoptingChoice(act, basis.ballotId, { adopts }) : null
    const put = ballot ?? choice ?? silent ?? settled
    const motionId = put?.motionId ?? null
    const named = basis.kind === 'chair' ? basis.measureId : null
    if (named && settled?.measureId && named !== settled.measureId) {
      return act.refuse('decisions.measure_of_another')
    }
    const measureIds = measuresOf(put?.measureId ?? named)
    if (basis.kind === 'chair' && adopts) await refuseBarred(act, measureIds)
    // The text of a motion that was not adopted is what was not decided.
    const { text, document } = await adoptedText(act, adopts ? motionId : null, input.text)
    const snapshot = await takeSnapshot(act, { motionId, measureIds })
    const { id, number } = await act.newThing({ kind: 'decision', numbered: true })
    const words = {
      ...{ ...input, text, documentId: document?.documentId ?? null },
      pillars: pillarSet(input.pillars),
      basis: basis.kind,
      ballotId: ballot?.ballotId ?? null,
      choiceId: choice?.ballotId ?? null,
      silenceId: silent?.silenceId ?? null,
      motionId,
      question: put?.question ?? null,
      chairReasons: basis.kind === 'chair' ? basis.reasons : null,
      measureIds,
      votes: ballot?.votes ?? [],
      snapshot,
      nature: nature.kind,
      authority: nature.kind === 'recommendation' ? nature.authority : null,
      replyBy: nature.kind === 'recommendation' ? nature.replyBy : null,
      reconveneWhen: nature.kind === 'no_action' ? nature.reconveneWhen : null,
      marking: await markingOf(act.tx, situationId),
      ...taking,
    }
    const placed = { id, situationId, madeBy: act.id }
    await act.tx
      .insert(decision)
      .values({ ...placed, number: number ?? 0, ...words, loggedBy: memberId })
    await act.tx
      .insert(decisionStanding)
      .values({ ...words, ...placed, state: 'in_force', stateSince: dayOf(words.decidedAt) })
    const triggers = await writeTriggers(act, { situationId, decisionId: id, tripwireIds })
    const written = []
    for (const [at, one] of actions.entries()) {
      written.push(await writeAction(act, { situationId, decisionId: id, number: at + 1, ...one }))
    }

    return act.done({
      thing: { kind: 'decision', id },
      content: {
        number,
        title: words.title,
        text: words.text,
        document: document && {
          id: document.documentId,
          sequence: document.sequence,
          text_hash: document.hash,
        },
        rationale: words.rationale,
        pillars: words.pillars,
        basis: words.basis,
        ballot: words.ballotId,
        choice: words.choiceId,
        chosen: choice?.chosen ?? [],
        silence: words.silenceId,
        motion: words.motionId,
        question: words.question,
        chair_reasons: words.chairReasons,
        measures: words.measureIds,
        alternatives: words.alternatives,
        conditions: words.conditions,
        legal_basis: words.legalBasis,
        lead_ministry: words.leadMinistryId,
        supporting_ministries: words.supportingMinistryIds,
        votes: words.votes,
        actions: written,
        review_on: words.reviewOn,
        snapshot,
        nature: words.nature,
        authority: words.authority,
        reply_by: words.replyBy,
        reconvene_when: words.reconveneWhen,
        expires_on: words.expiresOn,
        exit_strategy: words.exitStrategy,
        marking: words.marking,
        triggers,
        taken: words.recordedAt && {
          at: words.decidedAt.toISOString(),
          how: words.takenHow,
          by: words.takenBy,
          confirmer: words.confirmerId,
          late_because: words.lateBecause,
        },
      },
      output: { decisionId: id, number: number ?? 0, snapshot },
    })
  },
})

/** What is to be looked at again, replied to or ended is so on a later day than today. */
const refusePast = (
  act: Act,
  reviewOn: string,
  expiresOn: string | null,
  nature: z.output<typeof logDecisionInput>['nature'],
): void => {
  const today = dayOf(act.at)
  if (reviewOn <= today) act.refuse('decisions.review_past')
  if (expiresOn !== null && expiresOn <= today) act.refuse('decisions.expiry_past')
  if (nature.kind === 'recommendation' && nature.replyBy <= today) {
    act.refuse('decisions.reply_by_past')
  }
}

const measuresOf = (measureId: string | null | undefined): string[] =>
  measureId ? [measureId] : []
