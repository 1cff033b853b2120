import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { motion } from '#db/schema/motion.ts'
import { situation } from '#db/schema/situation.ts'
import { ownedTextRead } from '#server/assessments/owned-text.schema.ts'
import { ownedText } from '#server/assessments/owned-text.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { selectSituations } from '#server/situations/situation-summary.ts'
import { motionRead } from './motion-read.schema.ts'
import { motionsWhere } from './motions-where.ts'
import { takesBallot } from './rules/motion-graph.ts'
import { whoMay } from './rules/who-may.ts'

/** A motion with its text, if one was opened. */
export const getMotion = defineRead({
  name: 'motion.get',
  input: z.object({ motionId: z.uuid() }),
  output: motionRead.extend({
    situationName: z.string(),
    text: ownedTextRead.nullable(),
    mayOpenText: z.boolean(),
  }),
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(read, { motionId }) {
    const { tx, actor, asOf } = read
    const [found] = await motionsWhere(tx, eq(motion.id, motionId), asOf)
    if (!found) return null
    const [around] = await selectSituations(
      tx,
      asOf,
      and(eq(situation.id, found.situationId), held(situation, asOf)),
    )
    const text = await ownedText(read, { motionId })

    return {
      ...found,
      situationName: around?.name ?? '',
      text,
      mayOpenText:
        text === null &&
        found.kind !== 'amendment' &&
        takesBallot(found.state) &&
        asOf === undefined &&
        permits(whoMay['motion.open_text'], actor) &&
        (await reachesSituation(tx, actor, found.situationId)),
    }
  },
})
