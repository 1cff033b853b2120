import { boolean, date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { consents, sourceKinds } from '../../server/evidence/rules/kinds.ts'
import { version } from './columns.ts'

/** Where evidence comes from, or who handed it over. */
export const source = pgTable('source', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  /** Of a protected source the name by which it goes here, never its own. */
  name: text('name').notNull(),
  kind: text('kind', { enum: sourceKinds }).notNull(),
  note: text('note').notNull(),
  consent: text('consent', { enum: consents }).notNull().default('own_use'),
  originatorControl: boolean('originator_control').notNull().default(false),
  /** The day on which it agreed, where that is known. */
  agreedOn: date('agreed_on', { mode: 'string' }),
  /** Why these terms were recorded; null for those that it was entered with. */
  termsReason: text('terms_reason'),
})
