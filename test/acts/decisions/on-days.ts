import { and, eq, isNull } from 'drizzle-orm'
import { expect } from 'vitest'
import type { z } from 'zod'
import { decisionStanding } from '#db/schema/decision-standing.ts'
import type { logDecisionInput } from '#server/decisions/log-decision.schema.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import type { World } from '../../support/world.ts'
import { takeAway } from '../record/take-away.ts'
import { words } from './adopted.ts'

/** At ten on a day of an exercise, in which what takes days takes none. */
export const day = (text: string) => ({ effectiveAt: new Date(`${text}T10:00:00Z`) })

export const refusal = (code: string) => ({ ok: false, refusal: { code } })

/** Recorded by whoever chairs, without a ballot. */
export const chair = {
  kind: 'chair',
  reasons: 'Agreed by all on the telephone.',
  measureId: null,
} as const

/** Logs a decision of a situation on a day. */
export const logOn = async (
  world: World,
  situationId: string,
  on: string,
  more: Partial<z.input<typeof logDecisionInput>> = {},
): Promise<string> => {
  const input = { ...words(world, situationId, chair), ...more }

  return (await world.convenor.act(logDecision, input, day(on))).decisionId
}

/** How a decision stands now, as it is kept. */
export const standingOf = async (world: World, decisionId: string) => {
  const [row] = await world.worker.database
    .select()
    .from(decisionStanding)
    .where(and(eq(decisionStanding.id, decisionId), isNull(decisionStanding.endedBy)))

  return row
}

/** Expects that the whole record verifies offline, and answers what was checked. */
export const expectSound = async (world: World) => {
  const { file, key } = await takeAway(world)
  const { faults, checks } = verifyDossier(file, { key, now: new Date() })
  expect(faults).toEqual([])

  return checks
}
