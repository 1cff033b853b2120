import type { z } from 'zod'
import type { adoptPolicyInput } from '#server/policies/adopt-policy.schema.ts'
import { standardConstants } from '#server/policies/rules/constants.ts'
import type { World } from '../../support/world.ts'

export type Proposed = z.input<typeof adoptPolicyInput>['constants']

/** The standard with something else in it, as it is proposed: without a version. */
export const proposed = (change: Partial<Proposed>): Proposed => {
  const { version: _, rows, required, ...standard } = standardConstants
  return {
    ...standard,
    rows: rows.map(({ level, any }) => ({ level, any: [...any] })),
    required: {
      crimes_against_humanity: [...required.crimes_against_humanity],
      genocide: [...required.genocide],
    },
    ...change,
  }
}

/** More likely than not, and what is above, on one line more: two good lines reach reasonable grounds only. */
export const stricter: Proposed = proposed({
  rows: standardConstants.rows.map(({ level, any }) => ({
    level,
    any: level === 3 ? [{ atLeast: { b2: 3 } }] : [...any],
  })),
})

/** The index of the record's last entry. */
export const lastIndex = async (world: World): Promise<number> => {
  const [row] = await world.worker.sql<[{ last: string }]>`
    select max(index) as last from record_entry`
  return Number(row?.last)
}
