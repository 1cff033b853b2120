import type { Owners } from './owner-fields.tsx'

type Member = {
  readonly memberId: string
  readonly name: string
  readonly ministryId: string | null
}

/** Whom something may be given to, of ministries and people: each once, and nobody of no ministry. */
export const ownersAmong = (
  ministries: readonly { readonly ministryId: string; readonly name: string }[],
  members: readonly Member[],
): Owners => {
  const each = new Map(members.map((one) => [one.memberId, one]))

  return {
    ministries: ministries.map(({ ministryId, name }) => ({ value: ministryId, label: name })),
    members: [...each.values()].flatMap(({ memberId, name, ministryId }) =>
      ministryId === null ? [] : [{ memberId, name, ministryId }],
    ),
  }
}
