/** A mandate in a situation, as the directory of the situation lists it. */
type Mandated = {
  readonly memberId: string
  readonly memberName: string
  readonly office: string
  readonly ministryName: string | null
}

/** Everybody in a situation once, with ministry or office beside the name, by ministry and name. */
export const peopleOf = (mandates: readonly Mandated[]) => {
  const people = new Map(
    mandates.map(({ memberId, memberName, office, ministryName }) => [
      memberId,
      { memberId, name: memberName, about: ministryName ?? office },
    ]),
  )

  return [...people.values()].sort(
    (one, other) => one.about.localeCompare(other.about) || one.name.localeCompare(other.name),
  )
}

/** The time zones that the platform knows, with UTC first. */
export const zonesKnown = (): string[] => [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
]
