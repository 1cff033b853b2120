import type { z } from 'zod'
import type { sourceFields } from './add-source.schema.ts'

/** A source as the record keeps it. */
export const sourceContent = (fields: z.output<typeof sourceFields>) => ({
  name: fields.name,
  kind: fields.kind,
  note: fields.note,
  consent: fields.consent,
  originator_control: fields.originatorControl,
  agreed_on: fields.agreedOn,
})
