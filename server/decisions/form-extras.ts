import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceLot } from '#db/schema/choice-lot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { decision } from '#db/schema/decision.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { silence } from '#db/schema/silence.ts'
import { silenceResult } from '#db/schema/silence-result.ts'
import { thing } from '#db/schema/thing.ts'
import { tripwire } from '#db/schema/tripwire.ts'
import { outcomeOf } from '#server/ballots/outcome.ts'
import type { Actor } from '#server/platform/actor.ts'
import { held } from '#server/platform/versions.ts'
import { riskLevels } from '../risks/rules/levels.ts'
import { whoMay } from './rules/who-may.ts'

/** What whoever logs a decision chooses from besides what was adopted. */
export const formExtras = z.object({
  /** What did not adopt what was put, and carries no decision yet: where it is decided to do nothing. */
  rejected: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['ballot', 'choice', 'silence']),
      number: z.int(),
      question: z.string(),
    }),
  ),
  wires: z.array(
    z.object({
      tripwireId: z.uuid(),
      title: z.string(),
      level: z.enum(riskLevels),
      withinHours: z.int(),
    }),
  ),
  /** Who can confirm what was decided outside a meeting. */
  confirmers: z.array(z.object({ memberId: z.uuid(), name: z.string() })),
})

/** Reads them for one situation and whoever asks, who does not confirm what they log themselves. */
export async function readFormExtras(
  tx: Transaction,
  situationId: string,
  { memberId }: Pick<Actor, 'memberId'>,
): Promise<z.input<typeof formExtras>> {
  const ballots = await tx
    .select({ id: ballot.id, number: thing.number, question: ballot.question })
    .from(ballot)
    .innerJoin(thing, eq(thing.id, ballot.id))
    .innerJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
    .leftJoin(decision, eq(decision.ballotId, ballot.id))
    .where(
      and(
        ...[eq(ballot.situationId, situationId), isNull(decision.id)],
        ne(outcomeOf(ballotResult), 'adopted'),
      ),
    )
    .orderBy(asc(thing.number))
    .limit(100)
  const choices = await tx
    .select({ id: choiceBallot.id, number: thing.number, question: choiceBallot.question })
    .from(choiceBallot)
    .innerJoin(thing, eq(thing.id, choiceBallot.id))
    .innerJoin(choiceResult, eq(choiceResult.ballotId, choiceBallot.id))
    .leftJoin(choiceLot, eq(choiceLot.ballotId, choiceBallot.id))
    .leftJoin(decision, eq(decision.choiceId, choiceBallot.id))
    .where(
      and(
        ...[eq(choiceBallot.situationId, situationId), isNull(decision.id)],
        ...[isNull(choiceLot.ballotId), ne(choiceResult.verdict, 'adopted')],
        // A tie is broken first.
        ne(choiceResult.verdict, 'tied'),
      ),
    )
    .orderBy(asc(thing.number))
    .limit(100)
  const silences = await tx
    .select({ id: silence.id, number: thing.number, question: silence.question })
    .from(silence)
    .innerJoin(thing, eq(thing.id, silence.id))
    .innerJoin(silenceResult, eq(silenceResult.silenceId, silence.id))
    .leftJoin(decision, eq(decision.silenceId, silence.id))
    .where(
      and(
        ...[eq(silence.situationId, situationId), isNull(decision.id)],
        ne(silenceResult.outcome, 'adopted'),
      ),
    )
    .orderBy(asc(thing.number))
    .limit(100)
  const wires = await tx
    .select({
      tripwireId: tripwire.id,
      title: tripwire.title,
      level: tripwire.level,
      withinHours: tripwire.withinHours,
    })
    .from(tripwire)
    .where(
      and(
        ...[eq(tripwire.situationId, situationId), held(tripwire)],
        ...[isNull(tripwire.sprungAt), isNull(tripwire.withdrawnBecause)],
      ),
    )
    .orderBy(asc(tripwire.setAt))
    .limit(100)
  const confirmers = await tx
    .selectDistinct({ memberId: member.id, name: member.name })
    .from(member)
    .innerJoin(mandate, and(eq(mandate.memberId, member.id), held(mandate)))
    .where(
      and(
        ...[eq(mandate.situationId, situationId), held(member), eq(member.disabled, false)],
        inArray(mandate.role, whoMay['decision.confirm'].roles),
        memberId === null ? undefined : ne(member.id, memberId),
      ),
    )
    .orderBy(asc(member.name))
    .limit(300)
  const numbered = (kind: 'ballot' | 'choice' | 'silence') => (one: (typeof ballots)[number]) => ({
    ...{ ...one, number: one.number ?? 0, kind },
  })

  return {
    rejected: [
      ...ballots.map(numbered('ballot')),
      ...choices.map(numbered('choice')),
      ...silences.map(numbered('silence')),
    ],
    ...{ wires, confirmers },
  }
}
