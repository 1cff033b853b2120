import type { z } from 'zod'
import type { changedConstants, proposedConstants } from '#server/policies/constants.schema.ts'
import { differencesBetween } from '#server/policies/rules/constant-entries.ts'
import type { Constants } from '#server/policies/rules/constants.ts'
import type { PlainConstant } from '#server/policies/rules/constants-faults.ts'

/** Constants as they are being entered. */
export type ConstantsDraft = z.output<typeof proposedConstants>
/** What of them differs from those in force. */
export type ConstantsChange = z.input<typeof changedConstants>
export type RouteDraft = ConstantsDraft['rows'][number]['any'][number]

/** The constants in force, to be changed. */
export const draftOf = ({ version: _, rows, required, ...rest }: Constants): ConstantsDraft => ({
  ...rest,
  rows: rows.map(({ level, any }) => ({ level, any: [...any] })),
  required: {
    crimes_against_humanity: [...required.crimes_against_humanity],
    genocide: [...required.genocide],
  },
})

/** A draft with one plain number changed. */
export const withPlain = (
  draft: ConstantsDraft,
  name: PlainConstant,
  value: number,
): ConstantsDraft => {
  const level = levels.find((one) => one === value) ?? 0
  const strength = strengths.find((one) => one === value) ?? 0
  const { abandonment } = draft
  if (name === 'abandonment.from') return { ...draft, abandonment: { ...abandonment, from: level } }
  if (name === 'abandonment.cap') return { ...draft, abandonment: { ...abandonment, cap: level } }
  if (name === 'providerAbove') return { ...draft, providerAbove: level }
  if (name === 'provisionalCap') return { ...draft, provisionalCap: strength }
  return { ...draft, [name]: value }
}

export const levels = [0, 1, 2, 3, 4, 5] as const
const strengths = [0, 1, 2, 3] as const

/** Which constants were changed, by their ids. */
export const changedIds = (inForce: Constants, draft: ConstantsDraft): string[] =>
  differencesBetween(inForce, { ...draft, version: inForce.version }).map(({ before }) => before.id)

/** Only what was changed: a preview asks for no more. */
export const changeOf = (inForce: Constants, draft: ConstantsDraft): ConstantsChange => {
  const ids = changedIds(inForce, draft)
  const isChanged = (name: string) => ids.some((id) => id === name || id.startsWith(`${name}.`))
  const gates = Object.entries(draft.gates).filter(([key]) => ids.includes(`gates.${key}`))
  const names = Object.keys(draft).filter((name) => name !== 'gates' && isChanged(name))

  return {
    ...Object.fromEntries(Object.entries(draft).filter(([name]) => names.includes(name))),
    ...(gates.length > 0 ? { gates: Object.fromEntries(gates) } : {}),
  }
}
