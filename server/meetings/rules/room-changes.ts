import type { RoomState } from './room-state.ts'

type Part = Readonly<Record<string, unknown>>

/** What of each part is another now; null says that a name is gone. Parts that stayed the same are left out. */
export type RoomChanges = { readonly [Name in keyof RoomState]?: Readonly<Record<string, unknown>> }

const sameAs = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const partChanges = (before: Part, after: Part): Part | undefined => {
  const changed = Object.entries(after).filter(
    ([name, value]) => !(name in before && sameAs(before[name], value)),
  )
  const gone = Object.keys(before).filter((name) => !(name in after))
  if (changed.length === 0 && gone.length === 0) return undefined

  return Object.fromEntries([...gone.map((name) => [name, null]), ...changed])
}

/** What leads from one state of a meeting to another; empty where nothing changed. */
export const changesOf = (before: RoomState, after: RoomState): RoomChanges =>
  Object.fromEntries(
    Object.entries(after).flatMap(([name, part]) => {
      const changes = partChanges(before[name as keyof RoomState], part)
      return changes === undefined ? [] : [[name, changes]]
    }),
  )

/** Parts whose names come and go; in all others null is a value like any other. */
const isOpen = new Set(['people', 'ministries', 'spent', 'attendance', 'voted'])

/** The state that changes lead to. Parts that did not change are the same objects, so that pages draw what did. */
export const afterChanges = (before: RoomState, changes: RoomChanges): RoomState => {
  const changed = Object.entries(changes).map(([name, part]) => {
    const entries = Object.entries({ ...before[name as keyof RoomState], ...part })
    const kept = isOpen.has(name) ? entries.filter(([, value]) => value !== null) : entries

    return [name, Object.fromEntries(kept)]
  })

  return { ...before, ...Object.fromEntries(changed) }
}
