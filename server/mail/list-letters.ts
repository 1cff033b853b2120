import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { letter } from '#db/schema/letter.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { letterLine } from './letter-read.schema.ts'
import { selectLetters } from './select-letters.ts'

/** One's own letters, newest first. */
export const listLetters = defineRead({
  name: 'letter.list',
  input: z.object({}),
  output: z.array(letterLine),
  about: installationWide,
  perform: async ({ tx, actor }) =>
    actor.memberId === null ? null : selectLetters(tx, eq(letter.memberId, actor.memberId)),
})
