import { z } from 'zod'
import { level } from '#server/findings/level.schema.ts'
import { gateRead } from '#server/measures/measure-read.schema.ts'
import { crimes } from '#server/situations/rules/crimes.ts'
import { changedConstants } from './constants.schema.ts'

const place = z.object({ situationId: z.uuid(), situationName: z.string() })
const { status } = gateRead.shape

/** Only what is to change: the rest is as it is in force, and the gates that are not named too. */
export const previewPolicyInput = z.object({ constants: changedConstants })
export const previewPolicyOutput = z.object({
  /** What speaks against adopting them at all; nothing is reckoned then. */
  faults: z.array(z.object({ code: z.string(), about: z.string() })),
  situations: z.int(),
  findings: z.array(
    place.extend({
      actorName: z.string(),
      crime: z.enum(crimes),
      before: level,
      after: level,
    }),
  ),
  /** Measures whose gate would stand otherwise. */
  measures: z.array(
    place.extend({
      measureId: z.uuid(),
      number: z.int(),
      title: z.string(),
      before: status,
      after: status,
    }),
  ),
})
