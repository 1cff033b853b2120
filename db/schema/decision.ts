import { date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import {
  type Alternative,
  type NamedVote,
  natures,
  takings,
} from '../../server/decisions/rules/decision-words.ts'
import { markings } from '../../server/situations/rules/markings.ts'
import { instant } from './columns.ts'

/** A decision as it was logged. Nothing changes it: what follows has rows of its own. */
export const decision = pgTable('decision', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  number: integer('number').notNull(),
  title: text('title').notNull(),
  /** Empty where the text is that of its motion: then `documentId` names it, and the snapshot holds it. */
  text: text('text').notNull(),
  documentId: uuid('document_id'),
  rationale: text('rationale').notNull(),
  pillars: integer('pillars').array().notNull(),
  basis: text('basis', { enum: ['ballot', 'choice', 'silence', 'chair'] }).notNull(),
  ballotId: uuid('ballot_id'),
  /** A ballot among options, an election or a secret ballot; `ballotId` is one on the motion itself. */
  choiceId: uuid('choice_id'),
  silenceId: uuid('silence_id'),
  motionId: uuid('motion_id'),
  question: text('question'),
  chairReasons: text('chair_reasons'),
  measureIds: uuid('measure_ids').array().notNull(),
  alternatives: jsonb('alternatives').$type<Alternative[]>().notNull(),
  conditions: text('conditions').notNull(),
  legalBasis: text('legal_basis').notNull(),
  leadMinistryId: uuid('lead_ministry_id').notNull(),
  supportingMinistryIds: uuid('supporting_ministry_ids').array().notNull(),
  votes: jsonb('votes').$type<NamedVote[]>().notNull(),
  reviewOn: date('review_on', { mode: 'string' }).notNull(),
  nature: text('nature', { enum: natures }).notNull().default('binding'),
  /** Whom a recommendation is addressed to, and by which day the reply is awaited. */
  authority: text('authority'),
  replyBy: date('reply_by', { mode: 'string' }),
  /** What would bring the body together again over what it did not act on. */
  reconveneWhen: text('reconvene_when'),
  /** The day from which it does not hold any more. */
  expiresOn: date('expires_on', { mode: 'string' }),
  exitStrategy: text('exit_strategy').notNull().default(''),
  /** The classification of its situation when it was logged. */
  marking: text('marking', { enum: markings }),
  /** When it was logged, how and by whom it was taken, where that was outside a meeting and before. */
  recordedAt: instant('recorded_at'),
  takenHow: text('taken_how', { enum: takings }),
  takenBy: text('taken_by'),
  confirmerId: uuid('confirmer_id'),
  lateBecause: text('late_because'),
  snapshot: text('snapshot').notNull(),
  decidedAt: instant('decided_at').notNull(),
  loggedBy: uuid('logged_by').notNull(),
  madeBy: uuid('made_by').notNull(),
})
