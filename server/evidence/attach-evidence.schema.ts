import { z } from 'zod'
import { markings } from '#server/situations/rules/markings.ts'
import { linkFields } from './link.schema.ts'
import { placePrecisions } from './rules/kinds.ts'
import { languages } from './rules/languages.ts'

const words = (max: number) => z.string().trim().min(1).max(max)

/** What is known of a piece of evidence. Days are ISO 8601; an event that lasts has two. */
export const evidenceFields = z.object({
  title: words(200),
  reported: words(10_000),
  sourceId: z.uuid(),
  providerId: z.uuid().nullable().default(null),
  citation: words(1000).nullable().default(null),
  place: words(200).nullable().default(null),
  placePrecision: z.enum(placePrecisions).nullable().default(null),
  /** Of what was said, in ISO 639-1. */
  language: z.enum(languages).nullable().default(null),
  /** As it was said in that language, where `reported` is a translation. */
  original: words(10_000).nullable().default(null),
  translator: words(200).nullable().default(null),
  eventFrom: z.iso.date().nullable().default(null),
  eventTo: z.iso.date().nullable().default(null),
  reportedOn: z.iso.date().nullable().default(null),
  derivedFrom: z.uuid().nullable().default(null),
  firstHand: z.boolean().default(false),
})

export const attachEvidenceInput = evidenceFields.extend({
  situationId: z.uuid(),
  /** How widely it may travel; null to share the situation's marking. */
  marking: z.enum(markings).nullable().default(null),
  links: z.array(linkFields).max(40).default([]),
  uploadIds: z.array(z.uuid()).max(20).default([]),
})
export const attachEvidenceOutput = z.object({ evidenceId: z.uuid(), number: z.number().int() })

export const correctEvidenceInput = evidenceFields.extend({
  evidenceId: z.uuid(),
  reason: words(2000),
})
export const correctEvidenceOutput = z.object({ evidenceId: z.uuid() })
