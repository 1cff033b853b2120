import type { BallotMode, Seat } from './count-ballot.ts'
import { type QuorumTaken, takeQuorum } from './quorate.ts'
import { type SpokenFor, spokenFor, withSpokenFor } from './represented.ts'
import type { Fraction } from './tally.ts'
import type { SharedTerms } from './terms.ts'

/** What says who takes part in a count, whatever is voted on. */
export type Participation<Cast> = {
  terms: SharedTerms
  mode: BallotMode
  electorate: readonly Seat[]
  presentAtOpening: readonly string[]
  presentAtClose: readonly string[]
  quorum: Fraction | undefined
  /** One vote a ministry at most: the one that stands for it. */
  cast: readonly Cast[]
  /** Ministries recused since the opening, beside those that the terms name. */
  recused: readonly string[]
  /** Votes by their ids that count for nothing (see `lapsedIn`). */
  lapsed: readonly string[]
}

export type TakingPart<Cast> = {
  entitled: Set<string>
  recused: string[]
  /** The votes that stand, of ministries that are not recused. */
  standing: Cast[]
  spoken: SpokenFor[]
  /** Ministries that were there at some time from opening to close. */
  present: Set<string>
  /** The same with those for whom one of them speaks. */
  presentOrSpokenFor: Set<string>
  quorum: QuorumTaken
}

/**
 * Who takes part in a count (deliberation 3.5 to 3.8): a recused ministry leaves both sides; one whose vote lapsed
 * cast none and has cancelled its proxy all the same. `present` is everybody who was there at some time from opening
 * to close, because they could vote; by correspondence being there is having returned any vote.
 */
export const takingPart = <Cast extends { id?: string | undefined; ministry: string }>({
  terms,
  mode,
  electorate,
  ...given
}: Participation<Cast>): TakingPart<Cast> => {
  const seated = electorate.map(({ ministry }) => ministry)
  const out = new Set([...terms.recused.ministries, ...given.recused])
  const recused = new Set(seated.filter((ministry) => out.has(ministry)))
  const entitled = new Set(seated.filter((ministry) => !out.has(ministry)))

  const cast = given.cast.filter(({ ministry }) => entitled.has(ministry))
  const lapsed = new Set(given.lapsed)
  const standing = cast.filter(({ id }) => id === undefined || !lapsed.has(id))
  const spoke = new Set(cast.map(({ ministry }) => ministry))
  const spoken = spokenFor(terms, { entitled, spoke })

  const returned = new Set(standing.map(({ ministry }) => ministry))
  const room = [new Set(given.presentAtOpening), new Set(given.presentAtClose)]
  const inMeeting = mode === 'meeting'
  const there = inMeeting ? room : [new Set([...returned, ...recused])]
  const everThere = [...(inMeeting ? room.flatMap((now) => [...now]) : []), ...returned]
  const present = new Set(everThere.filter((ministry) => entitled.has(ministry)))

  return {
    ...{ entitled, recused: [...recused], standing, spoken, present },
    presentOrSpokenFor: withSpokenFor(present, spoken),
    quorum: takeQuorum(given.quorum, { there, entitled, recused, spoken, terms }),
  }
}
