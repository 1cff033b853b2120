import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceLot } from '#db/schema/choice-lot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { decision } from '#db/schema/decision.ts'
import { measure } from '#db/schema/measure.ts'
import { motion } from '#db/schema/motion.ts'
import { thing } from '#db/schema/thing.ts'
import { held } from '#server/platform/versions.ts'

/** The ballots among options of a situation by which somebody was chosen or a motion adopted, without a decision yet. */
export const adoptedChoices = (tx: Transaction, situationId: string) =>
  tx
    .select({
      ballotId: choiceBallot.id,
      motionId: choiceBallot.motionId,
      number: thing.number,
      question: choiceBallot.question,
      measureTitle: measure.title,
      pillars: measure.pillars,
      leadMinistryId: measure.leadMinistryId,
    })
    .from(choiceBallot)
    .innerJoin(thing, eq(thing.id, choiceBallot.id))
    .innerJoin(choiceResult, eq(choiceResult.ballotId, choiceBallot.id))
    .leftJoin(choiceLot, eq(choiceLot.ballotId, choiceBallot.id))
    .innerJoin(motion, and(eq(motion.id, choiceBallot.motionId), held(motion)))
    .leftJoin(measure, and(eq(measure.id, motion.measureId), held(measure)))
    .leftJoin(decision, eq(decision.choiceId, choiceBallot.id))
    .where(
      and(
        eq(choiceBallot.situationId, situationId),
        or(eq(choiceResult.verdict, 'adopted'), isNotNull(choiceLot.ballotId)),
        isNull(decision.id),
      ),
    )
    .orderBy(asc(thing.number))
