import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { decision } from '#db/schema/decision.ts'
import { motion } from '#db/schema/motion.ts'
import { thing } from '#db/schema/thing.ts'
import { motionsWhere } from '#server/ballots/motions-where.ts'
import { ministryNames } from '#server/ballots/names.ts'
import type { Counts } from '#server/ballots/rules/tally.ts'
import { choiceLineOf } from '#server/choices/choice-line.ts'
import { type ChoiceHeader, choicesWhere } from '#server/choices/choices-where.ts'
import { madeBy } from '#server/platform/versions.ts'
import type { AgendaHeading } from './agenda-headings.ts'
import type { MeetingRecord } from './minutes-content.ts'
import { pointsOfTurn } from './point-of-turn.ts'

type Points = readonly Pick<AgendaHeading, 'pointId' | 'about'>[]

/** What a meeting was asked and what came of it: its motions with their ballots, and the decisions on them. */
export async function recordOfMotions(
  tx: Transaction,
  { meetingId, points }: { meetingId: string; points: Points },
  asOf: number | undefined,
): Promise<Pick<MeetingRecord, 'motions' | 'decisions'>> {
  const motions = await motionsWhere(tx, eq(motion.meetingId, meetingId), asOf)
  const ministry = await ministryNames(tx)
  const ids = motions.map(({ motionId }) => motionId)
  if (ids.length === 0) return { motions: [], decisions: [] }
  const ballots = await tx
    .select({
      motionId: ballot.motionId,
      ballotId: ballot.id,
      number: thing.number,
      verdict: ballotResult.verdict,
      counts: ballotResult.counts,
    })
    .from(ballot)
    .innerJoin(thing, eq(thing.id, ballot.id))
    .leftJoin(ballotResult, and(eq(ballotResult.ballotId, ballot.id), madeBy(ballotResult, asOf)))
    .where(and(inArray(ballot.motionId, ids), madeBy(ballot, asOf)))
    .orderBy(sql`act_index(${ballot.madeBy})`)
  const among = await choicesWhere(tx, inArray(choiceBallot.motionId, ids), asOf)
  const motionOf = new Map(ballots.map(({ ballotId, motionId }) => [ballotId, motionId]))
  const decisions = await tx
    .select()
    .from(decision)
    .where(
      and(
        or(
          inArray(decision.motionId, ids),
          motionOf.size === 0 ? undefined : inArray(decision.ballotId, [...motionOf.keys()]),
        ),
        madeBy(decision, asOf),
      ),
    )
    .orderBy(decision.number)
  const choiceIds = among.map(({ row }) => row.id)
  const turn = await pointsOfTurn(tx, meetingId, [...ids, ...motionOf.keys(), ...choiceIds])
  const known = new Set(points.map(({ pointId }) => pointId))
  // That it is a paper of the point says more than that its measure is, and both more than when it was voted on or put.
  const pointOf = (motionId: string, measureId: string | null): string | null => {
    const isPaper = (id: string | null) =>
      points.find(({ about }) => id !== null && about.includes(id))?.pointId
    const voted =
      ballots.findLast((one) => one.motionId === motionId)?.ballotId ??
      among.findLast(({ row }) => row.motionId === motionId)?.row.id
    const found =
      isPaper(motionId) ?? isPaper(measureId) ?? turn.get(voted ?? '') ?? turn.get(motionId)

    return found !== undefined && known.has(found) ? found : null
  }

  return {
    motions: motions.map(
      ({ motionId, number, question, withdrawnBecause, measureId, ministryId }) => ({
        ...{ motionId, number, question, withdrawnBecause },
        pointId: pointOf(motionId, measureId),
        ministry: ministryId === null ? null : ministry(ministryId),
        ballots: [
          ...ballots
            .filter((one) => one.motionId === motionId)
            .map(({ ballotId, number: ballotNumber, verdict, counts }) => ({
              ...{ ballotId, number: ballotNumber ?? 0, verdict },
              counts: counts && toldOf(counts),
            })),
          ...among.filter(({ row }) => row.motionId === motionId).map(choiceTold),
        ].sort((one, other) => one.number - other.number),
      }),
    ),
    decisions: decisions.map(({ id, number, title, motionId, ballotId }) => ({
      ...{ decisionId: id, number, title },
      motionId: motionId ?? motionOf.get(ballotId ?? '') ?? null,
    })),
  }
}

const toldOf = ({ yes, no, abstain, present, entitled }: Counts) => ({
  ...{ yes, no, abstain, present, entitled },
})

/** What minutes say of a ballot among options: when it was open, and what came of it, by lot where one was drawn. */
const choiceTold = (header: ChoiceHeader) => {
  const { ballotId, number, verdict, openedAt, chosen } = choiceLineOf(header)
  const { result } = header
  const closedAt = result?.closedAt.toISOString() ?? null
  const counts = result?.outcome.counts ?? null

  return {
    ...{ ballotId, number, verdict, counts: counts && toldOf(counts) },
    among: { openedAt, closedAt, chosen },
  }
}
