import { z } from 'zod'

/** An instant with the microseconds of the log, UTC, such as `2026-01-14T10:02:31.123456Z`. */
export const logInstant = z.iso.datetime()

/**
 * A point in the life of a text: the present, a named version (its id), what the record's entry of an
 * index found (`e12`), or an instant. It stands in addresses.
 */
export const textPoint = z.union([
  z.literal('now'),
  z.uuid(),
  z.string().regex(/^e\d{1,15}$/),
  logInstant,
])
export type TextPoint = z.output<typeof textPoint>
