import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { audiences } from '#server/evidence/rules/release.ts'
import { withheldIds } from '#server/evidence/withheld-ids.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { withholdFromDossier } from '#server/record/withhold-from-dossier.ts'
import { decisionDossier, type ExportedDecision } from './decision-dossier.ts'

/** A decision's dossier (`decisionDossier`) for an audience, less what it may not have. That it was exported is logged. */
export const exportDecision = defineRead({
  name: 'decision.export',
  input: z.object({
    decisionId: z.uuid(),
    audience: z.enum(audiences).default('own_use'),
  }),
  output: z.custom<ExportedDecision>(),
  isOfThePresent: true,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(read, { decisionId, audience }): Promise<ExportedDecision | null> {
    const { tx, actor, situationId } = read
    if (actor.memberId === null || situationId === null) return null
    const found = await decisionDossier(read, decisionId)
    if (!found?.ready) return found
    await tx.insert(accessLog).values({
      id: randomUUID(),
      memberId: actor.memberId,
      situationId,
      thingId: decisionId,
      reading: 'decision.export',
      audience,
    })
    const held = await withheldIds(tx, audience, situationId)

    return {
      ...found,
      dossier: found.dossier && withholdFromDossier(found.dossier, audience, held),
    }
  },
})
