import { and, eq } from 'drizzle-orm'
import { decision } from '#db/schema/decision.ts'
import { presentIn } from '#server/actions/present-day.ts'
import { textDocument } from '#server/assessments/section-summary.schema.ts'
import { evidenceAbove } from '#server/evidence/evidence-above.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import type { Snapshot } from '#server/snapshots/snapshot-format.ts'
import { choiceOfDecision } from './choice-of-decision.ts'
import { selectDecisions } from './decision-summary.ts'
import { frozenMeasureShown, getDecisionInput, getDecisionOutput } from './get-decision.schema.ts'
import { thenAndNow } from './known.ts'
import { mayAnswer } from './may-answer.ts'
import { namesOf } from './names-of.ts'
import { readFollowing } from './read-following.ts'
import type { BasisChange } from './rules/basis-changes.ts'
import { shownBasis } from './show-basis.ts'
import { shownChanges } from './show-changes.ts'

/**
 * A decision as its page shows it: what was decided, by which votes, who disagreed, what follows,
 * and what was known then beside what is known now (or at an entry of the record).
 */
export const getDecision = defineRead({
  name: 'decision.get',
  input: getDecisionInput,
  output: getDecisionOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform({ tx, actor, asOf }, { decisionId }) {
    const here = and(eq(decision.id, decisionId), madeBy(decision, asOf))
    const [summary] = await selectDecisions(tx, asOf, here)
    const [row] = await tx.select().from(decision).where(here)
    if (!summary || !row) return null
    const { frozen, present, policy, changes } = await thenAndNow(tx, row, asOf)
    const following = await readFollowing(tx, decisionId, asOf)
    const above = await evidenceAbove(tx)
    const signers = shownMeasures(frozen.measures).flatMap((one) => one.reason_signed_by ?? [])
    const names = await namesOf(tx, row, following, signers)

    return {
      ...summary,
      now: await presentIn(tx, row.situationId, asOf),
      text: row.text,
      adopted: row.documentId === null ? null : adoptedIn(frozen),
      isTextHidden: row.documentId !== null && frozen.motion?.text === undefined,
      rationale: row.rationale,
      question: row.question,
      ballotId: row.ballotId,
      choiceId: row.choiceId,
      silenceId: row.silenceId,
      chairReasons: row.chairReasons,
      alternatives: row.alternatives,
      conditions: row.conditions,
      legalBasis: row.legalBasis,
      leadMinistry: names.ministry(row.leadMinistryId),
      supportingMinistries: row.supportingMinistryIds.map(names.ministry),
      loggedBy: names.member(row.loggedBy),
      snapshot: row.snapshot,
      actId: row.madeBy,
      votes: row.votes.map((vote) => ({
        ministry: names.ministry(vote.ministry),
        member: names.member(vote.member),
        choice: vote.choice,
        explanation: names.explanation(vote.member),
      })),
      ballot: names.ballot,
      choice: await choiceOfDecision(tx, row),
      measures: shownMeasures(frozen.measures).map((one) => ({
        ...one,
        signedBy: one.reason_signed_by === null ? null : names.member(one.reason_signed_by),
      })),
      dissentsInFull: following.dissents.map((one) => ({
        kind: one.kind,
        text: one.text,
        at: one.at,
        member: names.member(one.memberId),
        ministry: one.ministryId === null ? null : names.ministry(one.ministryId),
      })),
      actions: following.actions.map((one) => ({
        actionId: one.id,
        number: one.number,
        what: one.what,
        owner: names.ministry(one.ownerMinistryId),
        ownerMember: one.ownerMemberId === null ? null : names.member(one.ownerMemberId),
        dueOn: one.dueOn,
        outcome: one.outcome,
        completedAt: one.completedAt,
        mayComplete:
          one.completedAt === null &&
          asOf === undefined &&
          (actor.situation.includes('convenor') ||
            (actor.situation.includes('representative') &&
              actor.ministryId === one.ownerMinistryId)),
      })),
      notices: following.notices.map(({ notice, answer }) => ({
        noticeId: notice.id,
        at: notice.at,
        count: changesSeen(notice.changes, above).length,
        changes: shownChanges(changesSeen(notice.changes, above), frozen),
        answer: answer && {
          answer: answer.answer,
          reasons: answer.reasons,
          at: answer.at,
          member: names.member(answer.memberId),
        },
      })),
      basisThenAndNow: { ...shownBasis(frozen, present, changes), policy },
      mayDissent:
        asOf === undefined &&
        actor.situation.some((role) => role !== 'observer' && role !== 'drafter'),
      mayAnswer: asOf === undefined && mayAnswer(actor, row.leadMinistryId),
      isConvenor: asOf === undefined && actor.situation.includes('convenor'),
    }
  },
})

/** The changes that a notice tells its reader of: not those of evidence above their ceiling. */
const changesSeen = (changes: readonly BasisChange[], above: ReadonlySet<string>) =>
  changes.filter((change) => !('evidence' in change && above.has(change.evidence)))

function adoptedIn({ motion }: Snapshot) {
  if (!motion?.text) return null
  const { documentId, hash, sequence, document } = motion.text
  return { documentId, hash, sequence, document: textDocument.parse(document) }
}

/** The frozen measures as far as a decision's page names them. */
const shownMeasures = (measures: readonly unknown[]) =>
  measures.flatMap((measure) => {
    const known = frozenMeasureShown.safeParse(measure)
    return known.success ? [known.data] : []
  })
