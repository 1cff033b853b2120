import { and, eq } from 'drizzle-orm'
import { dossierRelease } from '#db/schema/dossier-release.ts'
import { defineAct } from '#server/acts.ts'
import { withheldEvidence } from '#server/evidence/withheld-evidence.ts'
import { situationOf } from '#server/platform/about.ts'
import { consentsTo } from './consents-to.ts'
import { exchangeOutput, shareInput } from './exchange.schema.ts'
import { logExchange } from './log-exchange.ts'
import { presentCounterpart } from './present-counterpart.ts'

/**
 * Shares a released dossier with a counterpart, or a request in words. A release has lost already what its originators do
 * not agree to; words that tell of evidence are refused unless they agree to partners. The record says on whose agreement
 * it rests.
 */
export const share = defineAct({
  name: 'counterpart.share',
  input: shareInput,
  output: exchangeOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, counterpartId, releaseId, text, evidenceIds, occurredOn }) {
    if (!(await presentCounterpart(act.tx, counterpartId))) return act.refuse('common.not_found')
    if (releaseId !== null) {
      const [released] = await act.tx
        .select({ audience: dossierRelease.audience })
        .from(dossierRelease)
        .where(and(eq(dossierRelease.id, releaseId), eq(dossierRelease.situationId, situationId)))
      if (!released) return act.refuse('common.not_found')
      if (released.audience !== 'partners') return act.refuse('counterparts.not_for_partners')
    }
    const withheld = await withheldEvidence(act.tx, 'partners', situationId)
    for (const evidenceId of evidenceIds) {
      if ((await situationOf(act.tx, 'evidence', evidenceId)) !== situationId) {
        return act.refuse('common.not_found')
      }
      if (withheld.evidence.has(evidenceId)) return act.refuse('counterparts.not_agreed')
    }
    const kind = releaseId === null ? ('request' as const) : ('release' as const)
    const output = await logExchange(act, situationId, {
      ...{ counterpartId, kind, releaseId, text, occurredOn },
    })

    return act.done({
      thing: { kind: 'counterpart', id: counterpartId },
      content: {
        ...{ exchange: output.exchangeId, kind, release: releaseId, text, evidence: evidenceIds },
        ...{ occurred_on: occurredOn, consents: await consentsTo(act.tx, 'partners', situationId) },
      },
      output,
    })
  },
})
