/** A decision as far as a report counts it. */
export type CountedDecision = {
  pillars: readonly (1 | 2 | 3)[]
  basis: 'ballot' | 'choice' | 'silence' | 'chair'
  nature: 'binding' | 'recommendation' | 'no_action'
  /** Votes against, where it was voted on by name. */
  against: number
  dissents: readonly { kind: 'dissent' | 'reservation' | 'explanation' }[]
}

export type DecisionFigures = {
  all: number
  /** A decision may carry several pillars, so these may add up to more than there are. */
  pillars: Readonly<Record<1 | 2 | 3, number>>
  basis: Readonly<Record<CountedDecision['basis'], number>>
  nature: Readonly<Record<CountedDecision['nature'], number>>
  /** Decisions on which somebody dissented, entered a reservation, or voted against. */
  contested: number
  dissents: number
  reservations: number
  against: number
}

/** What the decisions of a period come to. An explanation of vote is no disagreement. */
export const decisionFigures = (decisions: readonly CountedDecision[]): DecisionFigures => {
  const count = (wanted: (one: CountedDecision) => boolean) => decisions.filter(wanted).length
  const said = (kind: 'dissent' | 'reservation') =>
    decisions.flatMap(({ dissents }) => dissents).filter((one) => one.kind === kind).length
  const onPillar = (pillar: 1 | 2 | 3) => count(({ pillars }) => pillars.includes(pillar))
  const by = (basis: CountedDecision['basis']) => count((one) => one.basis === basis)
  const of = (nature: CountedDecision['nature']) => count((one) => one.nature === nature)

  return {
    all: decisions.length,
    pillars: { 1: onPillar(1), 2: onPillar(2), 3: onPillar(3) },
    basis: {
      ...{ ballot: by('ballot'), choice: by('choice'), silence: by('silence') },
      chair: by('chair'),
    },
    nature: {
      ...{ binding: of('binding'), recommendation: of('recommendation') },
      no_action: of('no_action'),
    },
    contested: count(
      ({ against, dissents }) => against > 0 || dissents.some(({ kind }) => kind !== 'explanation'),
    ),
    ...{ dissents: said('dissent'), reservations: said('reservation') },
    against: decisions.reduce((sum, one) => sum + one.against, 0),
  }
}
