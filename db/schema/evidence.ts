import { boolean, date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { placePrecisions } from '../../server/evidence/rules/kinds.ts'
import { version } from './columns.ts'

/** A piece of evidence: what was reported, where it comes from and how far that is attested. */
export const evidence = pgTable('evidence', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  number: integer('number').notNull(),
  title: text('title').notNull(),
  reported: text('reported').notNull(),
  sourceId: uuid('source_id').notNull(),
  providerId: uuid('provider_id'),
  citation: text('citation'),
  place: text('place'),
  /** How near the place is known; null where nobody said. */
  placePrecision: text('place_precision', { enum: placePrecisions }),
  /** In which it was said (ISO 639-1); null where nobody said. */
  language: text('language'),
  /** As it was said in that language, where `reported` is a translation. */
  original: text('original'),
  translator: text('translator'),
  eventFrom: date('event_from', { mode: 'string' }),
  eventTo: date('event_to', { mode: 'string' }),
  reportedOn: date('reported_on', { mode: 'string' }),
  derivedFrom: uuid('derived_from'),
  firstHand: boolean('first_hand').notNull(),
  regroupedTo: text('regrouped_to'),
  regroupReason: text('regroup_reason'),
  /** By which near-same words are found; null in rows from before that was kept. */
  wordBands: integer('word_bands').array(),
  /** Why this version replaced the one before. */
  reason: text('reason'),
})
