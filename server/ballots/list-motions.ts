import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { motion } from '#db/schema/motion.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { motionRead } from './motion-read.schema.ts'
import { motionsWhere } from './motions-where.ts'

/** The motions put in a situation, by number. */
export const listMotions = defineRead({
  name: 'motion.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(motionRead),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: ({ tx, asOf }, { situationId }) =>
    motionsWhere(tx, eq(motion.situationId, situationId), asOf),
})
