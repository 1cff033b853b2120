import { type SpokenFor, withSpokenFor } from './represented.ts'
import { type Fraction, reaches } from './tally.ts'
import type { SharedTerms } from './terms.ts'

/** How many ministries made, or did not make, the quorum at each instant at which it is asked for. */
export type QuorumTaken = { present: number[]; entitled: number; met: boolean }

/**
 * Takes the quorum from who was there (deliberation 3.6, 3.7): at opening and at close in a meeting, and
 * from who returned a vote by correspondence. Recused ministries are neither there nor missing, and who
 * is spoken for is not there, unless the terms say otherwise.
 */
export const takeQuorum = (
  quorum: Fraction | undefined,
  {
    there,
    entitled,
    recused,
    spoken,
    terms,
  }: {
    /** The ministries there, at each instant that matters. */
    there: readonly ReadonlySet<string>[]
    entitled: ReadonlySet<string>
    recused: ReadonlySet<string>
    spoken: readonly SpokenFor[]
    terms: SharedTerms
  },
): QuorumTaken => {
  const whole = entitled.size + (terms.recused.quorum ? recused.size : 0)
  const present = there.map((ministries) => {
    const seated = new Set([...ministries].filter((ministry) => entitled.has(ministry)))
    const heard = terms.proxies.quorum ? withSpokenFor(seated, spoken) : seated
    const aside = [...ministries].filter((ministry) => recused.has(ministry))
    return heard.size + (terms.recused.quorum ? aside.length : 0)
  })
  const met = quorum === undefined || present.every((size) => reaches(size, whole, quorum))

  return { present, entitled: whole, met }
}
