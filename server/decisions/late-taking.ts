import { and, eq, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import type { Act } from '#server/platform/act-types.ts'
import { held } from '#server/platform/versions.ts'
import type { logDecisionInput } from './log-decision.schema.ts'
import { whoMay } from './rules/who-may.ts'

type Late = Extract<z.output<typeof logDecisionInput>['basis'], { kind: 'chair' }>['late']

/** When a decision was taken, and where it was logged later, how, by whom and why. */
export type Taking = {
  decidedAt: Date
  recordedAt: Date | null
  takenHow: NonNullable<Late>['how'] | null
  takenBy: string | null
  confirmerId: string | null
  lateBecause: string | null
}

/**
 * When and how a decision was taken: now, or before it is logged, as by telephone or by a minister (issue 6). Refuses
 * the act where it would have been taken later than it is logged, or where whoever is to confirm it cannot: they are
 * another member than the one who logs it, with a part in the situation.
 */
export async function takingOf(act: Act, late: Late): Promise<Taking> {
  const none = { recordedAt: null, takenHow: null, takenBy: null, confirmerId: null }
  if (late === null) return { ...none, decidedAt: act.at, lateBecause: null }
  const takenAt = new Date(late.takenAt)
  if (takenAt >= act.at) return act.refuse('decisions.taken_later')
  const { confirmerId } = late
  if (confirmerId === act.actor.memberId || !(await mayConfirm(act, confirmerId))) {
    return act.refuse('decisions.confirmer_unknown')
  }

  return {
    ...{ decidedAt: takenAt, recordedAt: act.at, takenHow: late.how, takenBy: late.takenBy },
    ...{ confirmerId, lateBecause: late.because },
  }
}

async function mayConfirm({ tx, situationId }: Act, memberId: string): Promise<boolean> {
  if (situationId === null) return false
  const [found] = await tx
    .select({ id: member.id })
    .from(member)
    .innerJoin(mandate, and(eq(mandate.memberId, member.id), held(mandate)))
    .where(
      and(
        ...[eq(member.id, memberId), held(member), eq(member.disabled, false)],
        eq(mandate.situationId, situationId),
        inArray(mandate.role, whoMay['decision.confirm'].roles),
      ),
    )
    .limit(1)

  return found !== undefined
}
