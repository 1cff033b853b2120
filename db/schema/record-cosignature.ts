import { bigint, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What witnesses signed of checkpoints. */
export const recordCosignature = pgTable(
  'record_cosignature',
  {
    size: bigint('size', { mode: 'number' }).notNull(),
    witnessId: uuid('witness_id').notNull(),
    /** The signature line, as it stands below the note, without its newline. */
    line: text('line').notNull(),
    /** When the witness says that it signed. */
    cosignedAt: instant('cosigned_at').notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.size, table.witnessId] })],
)
