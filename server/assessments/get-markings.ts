import { z } from 'zod'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { markings } from '#server/situations/rules/markings.ts'
import { readMarkings } from './read-markings.ts'

/** How the text of a situation is marked as this reader has it: what its pages bear. Null where there is none. */
export const getMarkings = defineRead({
  name: 'assessment.get_markings',
  input: z.object({ situationId: z.uuid() }),
  output: z.object({
    own: z.enum(markings),
    shown: z.enum(markings),
    sections: z.record(z.uuid(), z.enum(markings)),
  }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const found = await readMarkings(tx, situationId, asOf)
    if (!found) return null
    const sections = [...found.sections].map(([id, { marking }]) => [id, marking] as const)

    return { own: found.own, shown: found.shown, sections: Object.fromEntries(sections) }
  },
})
