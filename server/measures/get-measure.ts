import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { measure } from '#db/schema/measure.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { gateOfMeasure } from './gate-of-measure.ts'
import { gateRead, measureRead } from './measure-read.schema.ts'
import { readMeasures } from './read-measures.ts'

/** One measure, with how it stands against its gate. */
export const getMeasure = defineRead({
  name: 'measure.get',
  input: z.object({ measureId: z.uuid() }),
  output: measureRead.extend({ gate: gateRead }),
  about: (tx, { measureId }) => situationOf(tx, 'measure', measureId),
  async perform({ tx, situationId, asOf }, { measureId }) {
    if (situationId === null) return null
    const where = eq(measure.id, measureId)
    const [found] = await readMeasures(tx, { situationId, where }, asOf)
    if (!found) return null

    return { ...found, gate: await gateOfMeasure(tx, situationId, found, asOf) }
  },
})
