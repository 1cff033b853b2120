import { randomUUID } from 'node:crypto'
import { eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { decision } from '#db/schema/decision.ts'
import { installation } from '#db/schema/installation.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { exportWords } from '#server/documents/export-words.ts'
import type { UnillustratedText } from '#server/documents/exported-text.ts'
import { hiddenGradeEntries } from '#server/evidence/hides-grades.ts'
import { leavingText } from '#server/evidence/leaving-text.ts'
import { readEvidenceMarkings } from '#server/evidence/read-evidence-markings.ts'
import { audiences } from '#server/evidence/rules/release.ts'
import { shownFiles } from '#server/evidence/shown-files.ts'
import { suggesters } from '#server/members/suggesters.ts'
import { situationOf } from '#server/platform/about.ts'
import { frozenConstants } from '#server/policies/rules/constants.ts'
import { defineRead } from '#server/reads.ts'
import { toHex } from '#server/record/bytes.ts'
import { highestOf } from '#server/situations/rules/markings.ts'
import { readSnapshot } from '#server/snapshots/read-snapshot.ts'
import { decisionFacts } from './decision-facts.ts'
import { decisionParts } from './decision-parts.ts'
import { decisionWords } from './decision-words.ts'
import { getDecision } from './get-decision.ts'
import { reliedOn } from './relied-on.ts'

/** A decision to save, or why the reader cannot have it yet. */
type ExportedDecisionText =
  | { ready: true; text: UnillustratedText }
  | { ready: false; why: 'blind'; evidence: number[] }
  | { ready: false; why: 'ceiling' }

/**
 * A decision as it leaves the house, to be read, signed and quoted: its words, its votes, who disagreed, what it
 * rests on as that was graded then, and where the record holds it. Grades are shown, so whoever still has to grade
 * blind is told which evidence to grade first. What its audience may not have is left out. That it was exported is logged.
 */
export const exportDecisionText = defineRead({
  name: 'decision.export_text',
  input: z.object({
    decisionId: z.uuid(),
    audience: z.enum(audiences).default('own_use'),
  }),
  output: z.custom<ExportedDecisionText>(),
  isOfThePresent: true,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(read, { decisionId, audience }): Promise<ExportedDecisionText | null> {
    const { tx, actor, situationId } = read
    const shown = await getDecision.perform(read, { decisionId })
    const [entry] = await tx
      .select({ index: recordEntry.index, leaf: recordEntry.leafHash })
      .from(decision)
      .innerJoin(recordEntry, eq(recordEntry.actId, decision.madeBy))
      .where(eq(decision.id, decisionId))
    const [house] = await tx.select().from(installation).where(isNull(installation.endedBy))
    if (!shown || !entry || !house || situationId === null || actor.memberId === null) return null
    const found = getDecision.output.parse(shown)
    if (found.isTextHidden) return { ready: false, why: 'ceiling' }
    const snapshot = await readSnapshot(tx, situationId, found.snapshot)
    const frozen = snapshot?.evidence ?? []
    const hidden = await hiddenGradeEntries(tx, actor, situationId)
    const blind = frozen.filter(({ id, grades }) => hidden.has(id) && grades.length > 0)
    if (blind.length > 0) {
      return { ready: false, why: 'blind', evidence: blind.map(({ number }) => number) }
    }
    await tx.insert(accessLog).values({
      ...{ id: randomUUID(), memberId: actor.memberId, situationId, thingId: decisionId },
      ...{ reading: 'decision.export_text', audience },
    })
    const { language, stateName, name: bodyName, exercise } = house
    const said = { t: decisionWords(language), words: exportWords(language) }
    const { number, title, adopted, leadMinistry } = found
    const documents = adopted ? [adopted.document] : []
    const { index } = entry
    const relied = frozen.map(({ id }) => id)
    const { markingOf } = await readEvidenceMarkings(tx, situationId, relied)
    const highest = highestOf([found.marking, ...relied.map((id) => markingOf(id).marking)])
    const hash = toHex(entry.leaf)
    const at = found.decidedAt.toISOString()

    return {
      ready: true,
      text: await leavingText(tx, situationId, {
        audience,
        ...{ language, stateName, bodyName, exercise, title, textId: decisionId },
        kind: said.t('decisions.document.kind', { number }),
        version: { name: null, at, index, hash },
        marking: said.words.marking(highest),
        facts: decisionFacts(found, { index, hash }, said),
        sections: decisionParts(found, said),
        sources: reliedOn(
          { evidence: frozen, policy: frozenConstants(snapshot ?? {}) },
          adopted?.document,
          (id) => said.words.marking(markingOf(id).marking),
        ),
        files: await shownFiles(read, situationId, documents),
        authors: await suggesters(tx, documents),
        ...{ hasCover: false, returns: false },
        signing: said.t('decisions.document.signing', { index }),
        signers: [
          said.t('decisions.signature.convenor'),
          said.t('decisions.signature.lead', { ministry: leadMinistry }),
        ],
      }),
    }
  },
})
