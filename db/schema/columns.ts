import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Raw bytes (`bytea`). */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
})

/** An instant, `timestamptz`, as a `Date`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * The columns of a version: which thing, the act that made it and the act that ended it (null while it
 * holds). The record gives acts their order, so rows name acts and never an index or a time.
 */
export const version = () => ({
  id: uuid('id').notNull(),
  madeBy: uuid('made_by').notNull(),
  endedBy: uuid('ended_by'),
})
