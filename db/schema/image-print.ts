import { pgTable, text } from 'drizzle-orm/pg-core'

/** What an image looks like (server/evidence/rules/near-image.ts), by the hash of its bytes. */
export const imagePrint = pgTable('image_print', {
  sha256: text('sha256').primaryKey(),
  /** Sixteen hexadecimal digits, or null for what cannot be read as an image. */
  print: text('print'),
})
