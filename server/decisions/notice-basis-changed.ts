import { desc, eq, sql } from 'drizzle-orm'
import { decisionNotice } from '#db/schema/decision-notice.ts'
import { defineAct } from '#server/acts.ts'
import { postLetter } from '#server/mail/post-letter.ts'
import { neutralReference } from '#server/mail/rules/letter-kinds.ts'
import { situationOf } from '#server/platform/about.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { thenAndNow } from './known.ts'
import { noticeBasisChangedInput, noticeBasisChangedOutput } from './notice-basis-changed.schema.ts'
import { ownersOfDecision } from './owners-of-decision.ts'
import { lockDecision } from './present-decision.ts'

/**
 * Gives the owners of a decision dated word, and a letter each, that what it rested on has changed. The decision
 * itself is never rewritten (domain G4). Refused when nothing changed since the last word, so that running
 * it twice says it once.
 */
export const noticeBasisChanged = defineAct({
  name: 'decision.notice_basis_changed',
  input: noticeBasisChangedInput,
  output: noticeBasisChangedOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(act, { decisionId }) {
    const found = await lockDecision(act.tx, decisionId)
    if (!found) return act.refuse('common.not_found')
    const { changes } = await thenAndNow(act.tx, found)
    const [last] = await act.tx
      .select({ changes: decisionNotice.changes })
      .from(decisionNotice)
      .where(eq(decisionNotice.decisionId, decisionId))
      .orderBy(desc(sql`act_index(${decisionNotice.madeBy})`))
      .limit(1)
    if (canonicalJson(changes) === canonicalJson(last?.changes ?? [])) {
      return act.refuse('decisions.basis_as_it_was')
    }
    const { id } = await act.newThing({ kind: 'notice' })
    const { situationId } = found
    await act.tx
      .insert(decisionNotice)
      .values({ id, situationId, decisionId, changes, at: act.at, madeBy: act.id })
    const told = await ownersOfDecision(act.tx, found)
    for (const memberId of told) {
      await postLetter(act, {
        ...{ memberId, kind: 'basis_changed', situationId },
        about: { kind: 'decision', id: decisionId },
        params: { reference: neutralReference('D', decisionId) },
      })
    }

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: { decision: decisionId, notice: id, changes, told },
      output: { noticeId: id },
    })
  },
})
