import { z } from 'zod'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { measureRead } from './measure-read.schema.ts'
import { readMeasures } from './read-measures.ts'

/** The measures proposed for a situation, by number, withdrawn ones included. */
export const listMeasures = defineRead({
  name: 'measure.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(measureRead),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: ({ tx, asOf }, { situationId }) => readMeasures(tx, { situationId }, asOf),
})
