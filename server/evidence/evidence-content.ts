import type { z } from 'zod'
import type { evidenceFields } from './attach-evidence.schema.ts'

/** A piece of evidence as the record keeps it. */
export const evidenceContent = (fields: z.output<typeof evidenceFields>) => ({
  title: fields.title,
  reported: fields.reported,
  source: fields.sourceId,
  provider: fields.providerId,
  citation: fields.citation,
  place: fields.place,
  place_precision: fields.placePrecision,
  language: fields.language,
  original: fields.original,
  translator: fields.translator,
  event_from: fields.eventFrom,
  event_to: fields.eventTo,
  reported_on: fields.reportedOn,
  derived_from: fields.derivedFrom,
  first_hand: fields.firstHand,
})
