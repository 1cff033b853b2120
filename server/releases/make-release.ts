import { and, eq } from 'drizzle-orm'
import { decision } from '#db/schema/decision.ts'
import { dossierRelease } from '#db/schema/dossier-release.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { readOpening } from '#server/record/act-format.ts'
import { sealDossier, type UnsealedDossier } from '#server/record/build-dossier.ts'
import { utf8 } from '#server/record/bytes.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeReleaseInput, makeReleaseOutput } from './make-release.schema.ts'
import { openedBy } from './opened.ts'
import { asReleased, dossierToRelease } from './released-dossier.ts'
import { inOrder, mayBlackOut, type Redaction } from './rules/redaction.ts'

/**
 * Releases the dossier of a decision, or of a situation, to an audience with chosen fields blacked out, and says why. What
 * its originators do not agree to is left out besides. Refused where what is left would not verify: whoever gets it must be
 * able to check all that it still says against the published root.
 */
export const makeRelease = defineAct({
  name: 'release.make',
  input: makeReleaseInput,
  output: makeReleaseOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, decisionId, audience, reason, ...asked }) {
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    if (decisionId !== null) {
      const [own] = await act.tx
        .select({ id: decision.id })
        .from(decision)
        .where(and(eq(decision.id, decisionId), eq(decision.situationId, situationId)))
      if (!own) return act.refuse('common.not_found')
    }
    const dossier = await dossierToRelease(act, { decisionId })
    if (typeof dossier === 'string') return act.refuse(`releases.${dossier}`)
    const redactions = inOrder(asked.redactions)
    const stays = redactions.find((one) => !isIn(dossier, one))
    if (stays) return act.refuse('releases.must_stay', { entry: stays.entry })
    const left = { redactions, contents: asked.contents.toSorted(), files: asked.files.toSorted() }
    const leaving = await asReleased(act, dossier, { audience, ...left })
    const { faults } = verifyDossier(JSON.stringify(sealDossier(leaving)), { now: new Date() })
    if (faults.length > 0) return act.refuse('releases.not_verifiable', { count: faults.length })
    const { id, number } = await act.newThing({ kind: 'release', numbered: true })
    const until = dossier.entries.length
    await act.tx.insert(dossierRelease).values({
      ...{ id, situationId, decisionId, audience, reason, ...left },
      ...{ until, opened: openedBy(leaving), madeAt: act.at, releasedBy: by, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'release', id },
      content: { decision: decisionId, audience, reason, until, ...left },
      output: { releaseId: id, number: number ?? 0 },
    })
  },
})

/** Whether the dossier opens the entry, with every one of the fields, and each may be blacked out. */
function isIn(dossier: UnsealedDossier, { entry, fields }: Redaction): boolean {
  const found = dossier.openings.find(({ index }) => index === entry)
  const opened = found && readOpening(utf8(found.opening))?.fields
  const act = opened?.act
  if (!opened || !act || !('value' in act)) return false
  return fields.every((field) => field in opened && mayBlackOut(String(act.value), field))
}
