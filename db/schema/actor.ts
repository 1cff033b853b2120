import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** An office, organ or group that acts or suffers in a situation. */
export const actor = pgTable('actor', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  kind: text('kind', {
    enum: [
      'state_organ',
      'office',
      'armed_group',
      'political_group',
      'population_group',
      'organisation',
    ],
  }).notNull(),
  name: text('name').notNull(),
  description: text('description').notNull(),
})
