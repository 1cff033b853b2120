import { isInstant } from '../act-format.ts'
import { isPlainObject } from '../plain-object.ts'

/** Thrown where a value has not the shape asked of it; `place` says where, as in `entries[3]`. */
export class Misshapen extends Error {
  readonly place: string
  constructor(place: string) {
    super(`${place} has another shape`)
    this.place = place
  }
}

/** A value read from JSON and where it was. Every question throws `Misshapen` rather than guess. */
export type Shape = {
  readonly place: string
  readonly value: unknown
  has: (name: string) => boolean
  member: (name: string) => Shape
  /** Refuses members of other names. */
  onlyMembers: (...names: string[]) => void
  text: () => string
  /** A text that is one of these. */
  oneOf: <Word extends string>(...words: readonly Word[]) => Word
  /** A whole number from 0 to 2^53. */
  count: () => number
  /** RFC 3339 in UTC with milliseconds. */
  instant: () => string
  list: <T>(read: (one: Shape) => T) => T[]
  dictionary: <T>(read: (one: Shape) => T) => Record<string, T>
  orNull: <T>(read: (one: Shape) => T) => T | null
}

/** Begins to read a value; `place` names it in faults. */
export function shapeOf(value: unknown, place: string): Shape {
  const fail = (at = place): never => {
    throw new Misshapen(at)
  }
  const members = () => (isPlainObject(value) ? value : fail())
  const text = () => (typeof value === 'string' ? value : fail())
  return {
    place,
    value,
    has: (name) => Object.hasOwn(members(), name),
    member: (name) =>
      Object.hasOwn(members(), name)
        ? shapeOf(members()[name], `${place}.${name}`)
        : fail(`${place}.${name}`),
    onlyMembers: (...names) => {
      for (const name of Object.keys(members())) {
        if (!names.includes(name)) fail(`${place}.${name}`)
      }
    },
    text,
    oneOf: (...words) => words.find((word) => word === value) ?? fail(),
    count: () =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(),
    instant: () => (isInstant(text()) ? text() : fail()),
    list: (read) =>
      Array.isArray(value)
        ? value.map((one: unknown, index) => read(shapeOf(one, `${place}[${index}]`)))
        : fail(),
    dictionary: (read) => {
      const pairs = Object.entries(members()).map(
        ([name, one]) => [name, read(shapeOf(one, `${place}.${name}`))] as const,
      )
      return Object.fromEntries(pairs)
    },
    orNull: (read) => (value === null ? null : read(shapeOf(value, place))),
  }
}
