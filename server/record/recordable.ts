/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json }

/**
 * Narrows a value to what the record may hold: text, integers below 2^53, booleans, null, arrays
 * and plain objects of these. Numbers with fractions print differently in other languages and
 * greater integers lose digits in most, so a recount elsewhere would differ (trust.md 1.2).
 *
 * Throws a TypeError that names the place of the first value that is not recordable.
 */
export function assertRecordable(value: unknown, at = 'content'): asserts value is Json {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError(`${at}: a lone surrogate cannot be recorded`)
    return
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
      throw new TypeError(`${at}: only integers below 2^53 are recorded, not ${value}`)
    }
    return
  }
  if (typeof value !== 'object') throw new TypeError(`${at}: a ${typeof value} cannot be recorded`)
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      assertRecordable(value[index], `${at}[${index}]`)
    }
    return
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${at}: only plain objects are recorded; write a time as RFC 3339 text`)
  }
  for (const [name, member] of Object.entries(value)) assertRecordable(member, `${at}.${name}`)
}

/**
 * Narrows a text to a time as the record writes it: RFC 3339, UTC (`Z`), a day that exists.
 * Throws a TypeError otherwise.
 */
export function assertRecordableTime(value: unknown, at = 'time'): asserts value is string {
  const valid =
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(Date.parse(value)).toISOString().slice(0, 19) === value.slice(0, 19)
  if (!valid) throw new TypeError(`${at}: a recorded time is RFC 3339 in UTC`)
}
