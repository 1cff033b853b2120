import type { Transaction } from '#db/client.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { type Caller, loadActor, setActor } from '#server/platform/actor.ts'
import { seesSituation } from '#server/platform/installation.ts'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
import { whoMay } from './rules/who-may.ts'

/** One who sends a file. */
export type Sender = Caller & { kind: 'member' }

/**
 * Why a member may not send files to a situation, or null, answered as the act that attaches them would: a
 * situation that one may not see gives what a missing one gives. Sets who acts in the transaction.
 */
export async function whyMayNotSend(
  tx: Transaction,
  caller: Sender,
  situationId: string,
): Promise<Refusal | null> {
  await setActor(tx, caller)
  if ((await situationOf(tx, 'situation', situationId)) === undefined) {
    return refusal('common.not_found')
  }
  const actor = await loadActor(tx, caller, situationId)
  if (!actor || !(await seesSituation(tx, actor, situationId))) return refusal('common.not_found')
  return permits(whoMay['evidence.attach_file'], actor) ? null : refusal('common.not_entitled')
}
