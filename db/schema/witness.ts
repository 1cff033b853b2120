import { pgTable, text } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** Who follows the record from elsewhere and cosigns its checkpoints, by the key that does. */
export const witness = pgTable('witness', {
  ...version(),
  name: text('name').notNull(),
  /** Of type 0x04 (C2SP tlog-cosignature): `name+keyid+base64`. */
  verifierKey: text('verifier_key').notNull(),
})
