import { decision } from '#db/schema/decision.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { pillarSet } from '#server/situations/rules/pillars.ts'
import { takeSnapshot } from '#server/snapshots/take-snapshot.ts'
import { adoptedText } from './adopted-text.ts'
import { adoptingBallot } from './adopting-ballot.ts'
import { adoptingChoice } from './adopting-choice.ts'
import { adoptingSilence } from './adopting-silence.ts'
import { logDecisionInput, logDecisionOutput } from './log-decision.schema.ts'
import { ownersFault } from './owners-fault.ts'
import { settledMotion } from './settled-motion.ts'
import { writeAction } from './write-action.ts'

/**
 * Logs a decision under its pillars, with everything it rests on frozen: the ballot that adopted it
 * and its votes, or whom or what a ballot among options chose, or the silence that did, or the chair's reasons, and a snapshot of text, evidence and findings as they stand.
 * Its own words are those of its motion, where these were written together.
 */
export const logDecision = defineAct({
  name: 'decision.log',
  input: logDecisionInput,
  output: logDecisionOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, basis, actions, ...input }) {
    const { memberId } = act.actor
    if (memberId === null) return act.refuse('common.not_entitled')
    const day = act.at.toISOString().slice(0, 10)
    if (input.reviewOn <= day) return act.refuse('decisions.review_past')
    const fault = await ownersFault(act.tx, [
      { ministryId: input.leadMinistryId, memberId: null },
      ...input.supportingMinistryIds.map((ministryId) => ({ ministryId, memberId: null })),
      ...actions.map((one) => ({ ministryId: one.ownerMinistryId, memberId: one.ownerMemberId })),
    ])
    if (fault) return act.refuse(fault)
    const ballot = basis.kind === 'ballot' ? await adoptingBallot(act, basis.ballotId) : null
    const settled =
      basis.kind === 'chair' && basis.motionId !== null
        ? await settledMotion(act, basis.motionId)
        : null
    const silent = basis.kind === 'silence' ? await adoptingSilence(act, basis.silenceId) : null
    const choice = basis.kind === 'choice' ? await adoptingChoice(act, basis.ballotId) : null
    const put = ballot ?? choice ?? silent ?? settled
    const motionId = put?.motionId ?? null
    const measureIds = measuresOf(
      basis.kind === 'chair' ? (basis.measureId ?? settled?.measureId) : put?.measureId,
    )
    const { text, document } = await adoptedText(act, motionId, input.text)
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
    }
    await act.tx.insert(decision).values({
      id,
      situationId,
      number: number ?? 0,
      ...words,
      decidedAt: act.at,
      loggedBy: memberId,
      madeBy: act.id,
    })
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
      },
      output: { decisionId: id, number: number ?? 0, snapshot },
    })
  },
})

const measuresOf = (measureId: string | null | undefined): string[] =>
  measureId ? [measureId] : []
