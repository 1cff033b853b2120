import { and, asc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { ballot } from '#db/schema/ballot.ts'
import { objectionStep } from '#db/schema/objection-step.ts'
import { asCast } from '#server/ballots/gather-count.ts'
import { memberNames, ministryNames } from '#server/ballots/names.ts'
import { recordedVotes } from '#server/ballots/recorded-votes.ts'
import { standingVotes } from '#server/ballots/rules/standing-votes.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { isBallotOpen } from './is-ballot-open.ts'
import { mayStep, objectionState } from './rules/objection.ts'
import { whoMay } from './rules/who-may.ts'

const shownStep = z.object({
  step: z.enum(['ruled_invalid', 'appealed', 'upheld']),
  memberName: z.string(),
  reasons: z.string(),
  upheldBy: z.uuid().nullable(),
  at: z.string(),
  /** Where it stands in the record, counted from 0. */
  index: z.int(),
})

/**
 * The objections to a motion under consent, with their reasons and what was ruled on them: seen by everybody while
 * the ballot is open, because they are there to be answered. Empty under any other rule.
 */
export const listObjections = defineRead({
  name: 'objection.list',
  input: z.object({ ballotId: z.uuid() }),
  output: z.array(
    z.object({
      voteId: z.uuid(),
      ministryName: z.string(),
      memberName: z.string(),
      explanation: z.string(),
      at: z.string(),
      state: z.enum(['valid', 'ruled_invalid', 'appealed', 'upheld']),
      steps: z.array(shownStep),
      /** What the reader may do about it now. */
      may: z.enum(['ruled_invalid', 'appealed', 'upheld']).nullable(),
    }),
  ),
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform({ tx, actor, asOf }, { ballotId }) {
    const [row] = await tx
      .select()
      .from(ballot)
      .where(and(eq(ballot.id, ballotId), madeBy(ballot, asOf)))
    if (!row) return null
    if (row.rule.name !== 'consent') return []
    const votes = await recordedVotes(tx, ballotId, asOf)
    const standing = new Set(
      standingVotes(row.electorate, votes.map(asCast), null).map(({ id }) => id),
    )
    const steps = await tx
      .select({ row: objectionStep, index: sql<string>`act_index(${objectionStep.madeBy})` })
      .from(objectionStep)
      .where(and(eq(objectionStep.ballotId, ballotId), madeBy(objectionStep, asOf)))
      .orderBy(asc(sql`act_index(${objectionStep.madeBy})`))
    const objections = votes.filter(({ id, choice }) => choice === 'no' && standing.has(id))
    const ministry = await ministryNames(tx)
    const member = await memberNames(tx, [
      ...objections.map(({ memberId }) => memberId),
      ...steps.map((one) => one.row.memberId),
    ])
    const isOpen = asOf === undefined && (await isBallotOpen(tx, ballotId))
    const allowed = (own: boolean) =>
      [
        permits(whoMay['objection.rule_invalid'], actor) && ('ruled_invalid' as const),
        own && permits(whoMay['objection.appeal'], actor) && ('appealed' as const),
        permits(whoMay['objection.uphold'], actor) && ('upheld' as const),
      ].filter((step) => step !== false)

    return objections.map(({ id, ministryId, memberId, explanation, at }) => {
      const own = steps.filter((one) => one.row.voteId === id)
      const taken = own.map((one) => one.row.step)
      const may = allowed(ministryId === actor.ministryId).find((step) => mayStep(taken, step))

      return {
        voteId: id,
        ministryName: ministry(ministryId),
        memberName: member(memberId),
        explanation,
        at: at.toISOString(),
        state: objectionState(taken),
        steps: own.map(({ row: { step, memberId: by, reasons, upheldBy, at: when }, index }) => ({
          ...{ step, memberName: member(by), reasons, upheldBy },
          ...{ at: when.toISOString(), index: Number(index) },
        })),
        may: (isOpen && may) || null,
      }
    })
  },
})
