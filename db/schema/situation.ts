import { date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** A place and a population at risk that the body follows; its own compartment. */
export const situation = pgTable('situation', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  name: text('name').notNull(),
  /** ISO 3166-1 alpha-2 codes. */
  countries: text('countries').array().notNull(),
  region: text('region').notNull(),
  population: text('population').notNull(),
  crimes: text('crimes', {
    enum: ['genocide', 'war_crimes', 'ethnic_cleansing', 'crimes_against_humanity'],
  })
    .array()
    .notNull(),
  pillars: integer('pillars').array().notNull(),
  marking: text('marking', {
    enum: ['unclassified', 'restricted', 'confidential', 'secret'],
  }).notNull(),
  firstIndicatorOn: date('first_indicator_on', { mode: 'string' }).notNull(),
  openedAt: instant('opened_at').notNull(),
})
