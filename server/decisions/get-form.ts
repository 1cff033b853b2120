import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { decision } from '#db/schema/decision.ts'
import { measure } from '#db/schema/measure.ts'
import { ministry } from '#db/schema/ministry.ts'
import { motion } from '#db/schema/motion.ts'
import { thing } from '#db/schema/thing.ts'
import { frozenMotionText } from '#server/assessments/frozen-text.ts'
import { textDocument } from '#server/assessments/section-summary.schema.ts'
import { motionsWhere } from '#server/ballots/motions-where.ts'
import { outcomeOf } from '#server/ballots/outcome.ts'
import { takesBallot } from '#server/ballots/rules/motion-graph.ts'
import { countWords, plainTextOf } from '#server/documents/to-text.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { adoptedChoices } from './adopted-choices.ts'
import { adoptedSilences } from './adopted-silences.ts'
import { formExtras, readFormExtras } from './form-extras.ts'

const pillar = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** What whoever logs a decision chooses from: adopted ballots without one, measures, ministries. */
export const getDecisionForm = defineRead({
  name: 'decision.form',
  input: z.object({ situationId: z.uuid() }),
  output: z.object({
    ballots: z.array(
      z.object({
        ballotId: z.uuid(),
        /** `choice` where options, people or a motion in secret were voted on. */
        kind: z.enum(['ballot', 'choice']),
        number: z.int(),
        question: z.string(),
        measureTitle: z.string().nullable(),
        pillars: z.array(pillar),
        leadMinistryId: z.uuid().nullable(),
        /** The text of its motion, which the decision takes over; null where there is none. */
        text: z.string().nullable(),
      }),
    ),
    /** Silence procedures that adopted a text and carry no decision yet. */
    silences: z.array(
      z.object({
        silenceId: z.uuid(),
        number: z.int(),
        question: z.string(),
        text: z.string().nullable(),
      }),
    ),
    /** Motions that are still open, which the chair may settle without a ballot. */
    motions: z.array(
      z.object({
        motionId: z.uuid(),
        number: z.int(),
        question: z.string(),
        text: z.string().nullable(),
      }),
    ),
    measures: z.array(z.object({ measureId: z.uuid(), title: z.string() })),
    ministries: z.array(z.object({ ministryId: z.uuid(), name: z.string() })),
    ...formExtras.shape,
  }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, actor }, { situationId }) {
    const onMotions = await tx
      .select({
        ballotId: ballot.id,
        motionId: ballot.motionId,
        number: thing.number,
        question: ballot.question,
        measureTitle: measure.title,
        pillars: measure.pillars,
        leadMinistryId: measure.leadMinistryId,
      })
      .from(ballot)
      .innerJoin(thing, eq(thing.id, ballot.id))
      .innerJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
      .innerJoin(motion, and(eq(motion.id, ballot.motionId), held(motion)))
      .leftJoin(measure, and(eq(measure.id, motion.measureId), held(measure)))
      .leftJoin(decision, eq(decision.ballotId, ballot.id))
      .where(
        and(
          eq(ballot.situationId, situationId),
          eq(outcomeOf(ballotResult), 'adopted'),
          isNull(decision.id),
        ),
      )
      .orderBy(asc(thing.number))
    const adopted = [
      ...onMotions.map((one) => ({ ...one, kind: 'ballot' as const })),
      ...(await adoptedChoices(tx, situationId)).map((one) => ({
        ...one,
        kind: 'choice' as const,
      })),
    ].sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
    const measures = await tx
      .select({ measureId: measure.id, title: measure.title })
      .from(measure)
      .where(
        and(eq(measure.situationId, situationId), held(measure), isNull(measure.withdrawnBecause)),
      )
      .orderBy(asc(measure.title))
    const ministries = await tx
      .select({ ministryId: ministry.id, name: ministry.name })
      .from(ministry)
      .where(held(ministry))
      .orderBy(asc(ministry.name))

    const open = (await motionsWhere(tx, eq(motion.situationId, situationId))).filter(
      ({ state, kind, secondsNeeded }) =>
        takesBallot(state) && kind !== 'amendment' && !(state === 'put' && secondsNeeded > 0),
    )
    const silences = await adoptedSilences(tx, situationId)
    const texts = await textsOf(
      tx,
      [...adopted, ...silences, ...open].map(({ motionId }) => motionId),
    )

    return {
      silences: silences.map(({ motionId, ...one }) => ({
        ...one,
        text: texts.get(motionId) ?? null,
      })),
      motions: open.map(({ motionId, number, question }) => ({
        ...{ motionId, number, question },
        text: texts.get(motionId) ?? null,
      })),
      ballots: adopted.map(({ motionId, ...one }) => ({
        ...one,
        number: one.number ?? 0,
        text: texts.get(motionId) ?? null,
        pillars: (one.pillars ?? []).filter((n): n is 1 | 2 | 3 => n === 1 || n === 2 || n === 3),
      })),
      measures,
      ministries,
      ...(await readFormExtras(tx, situationId, actor)),
    }
  },
})

/** What the texts of motions say, by motion: none of a text in which nothing is written. */
async function textsOf(
  tx: Transaction,
  motionIds: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const motionId of motionIds) {
    const written = await frozenMotionText(tx, motionId)
    const text = written && textDocument.parse(written.document)
    if (text && countWords(text) > 0) found.set(motionId, plainTextOf(text))
  }
  return found
}
