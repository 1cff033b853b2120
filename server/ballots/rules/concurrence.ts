import type { Concurring } from './terms.ts'

/** How a group whose agreement is asked for answered. */
export type Concurrence = {
  name: string
  needs: Concurring['needs']
  /** Those of the group who could vote: recused ministries are not asked. */
  asked: string[]
  agreed: string[]
  given: boolean
}

/**
 * Whether each named group agrees (deliberation 2.10): every ministry of it that may vote, or more than
 * half of them, voted yes. Where nobody of a group is left to ask, nobody agreed.
 * @param agreeing the ministries for which a yes counts, by themselves or through who speaks for them
 */
export const concurrenceOf = (
  groups: readonly Concurring[],
  { entitled, agreeing }: { entitled: ReadonlySet<string>; agreeing: ReadonlySet<string> },
): Concurrence[] =>
  groups.map(({ name, ministries, needs }) => {
    const asked = ministries.filter((ministry) => entitled.has(ministry))
    const agreed = asked.filter((ministry) => agreeing.has(ministry))
    const enough =
      needs === 'each' ? agreed.length === asked.length : 2 * agreed.length > asked.length
    return { name, needs, asked, agreed, given: asked.length > 0 && enough }
  })
