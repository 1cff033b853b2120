import { isPlainObject } from '#server/record/plain-object.ts'

type Holder = { holder: Record<string, unknown> | unknown[]; name: string }

/** Every place in a value where something stands. */
export const placesOf = (holder: Record<string, unknown> | unknown[]): Holder[] =>
  Object.entries(holder).flatMap(([name, value]) => [
    { holder, name },
    ...(Array.isArray(value) || isPlainObject(value) ? placesOf(value) : []),
  ])

/** Changes one place of a value in place, by chance: turns a character, a number, drops, repeats. */
export const disturb = ({ holder, name }: Holder, chance: number): void => {
  const value: unknown = Reflect.get(holder, name)
  if (typeof value === 'string' && value.length > 0 && chance % 4 !== 0) {
    const at = chance % value.length
    const turned = String.fromCharCode(value.charCodeAt(at) ^ (1 + (chance % 3)))
    Reflect.set(holder, name, value.slice(0, at) + turned + value.slice(at + 1))
  } else if (typeof value === 'number') Reflect.set(holder, name, value + 1 + (chance % 3))
  else if (Array.isArray(holder) && chance % 2 === 0) holder.push(structuredClone(value))
  else if (Array.isArray(holder)) holder.splice(Number(name), 1)
  else Reflect.deleteProperty(holder, name)
}
