import { randomUUID } from 'node:crypto'
import { eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { document } from '#db/schema/document.ts'
import { installation } from '#db/schema/installation.ts'
import { exportWords } from '#server/documents/export-words.ts'
import type { UnillustratedText } from '#server/documents/exported-text.ts'
import { leavingText } from '#server/evidence/leaving-text.ts'
import { audiences } from '#server/evidence/rules/release.ts'
import { shownFiles } from '#server/evidence/shown-files.ts'
import { suggesters } from '#server/members/suggesters.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { highestOf } from '#server/situations/rules/markings.ts'
import { citedSources } from './cited-sources.ts'
import { ownedText } from './owned-text.ts'
import { versionHash } from './version-hash.ts'
import { versionTime } from './version-time.ts'

/**
 * The text of a motion or the minutes of a meeting as they leave the house: as they stand, or as they stood
 * at an entry of the record, with the sources and grades of that moment, less what its audience may not have now. That it was exported is logged.
 */
export const exportOwnText = defineRead({
  name: 'document.export',
  input: z.object({
    documentId: z.uuid(),
    audience: z.enum(audiences).default('own_use'),
  }),
  output: z.custom<UnillustratedText>(),
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(read, { documentId, audience }): Promise<UnillustratedText | null> {
    const { tx, actor, situationId, asOf } = read
    const [owner] = await tx
      .select({ motionId: document.motionId, meetingId: document.meetingId })
      .from(document)
      .where(eq(document.id, documentId))
    const [house] = await tx.select().from(installation).where(isNull(installation.endedBy))
    const at = await versionTime(tx, asOf)
    const { motionId = null, meetingId = null } = owner ?? {}
    const text =
      motionId !== null
        ? await ownedText(read, { motionId })
        : meetingId !== null
          ? await ownedText(read, { meetingId })
          : null
    if (!house || !at || text === null || situationId === null || actor.memberId === null) {
      return null
    }
    await tx.insert(accessLog).values({
      ...{ id: randomUUID(), memberId: actor.memberId, situationId, thingId: documentId },
      ...{ reading: 'document.export', audience },
    })
    const words = exportWords(text.language)
    const cited = await citedSources(tx, situationId, [text.document], { asOf, words })
    const section = {
      ...{ documentId, title: text.title, sequence: text.sequence, hash: text.textHash },
      document: text.document,
    }
    const name = text.frozen === 'ballot' ? words.say('putToVote') : null
    const kind = motionId === null ? 'minutes' : 'motion'

    return leavingText(tx, situationId, {
      ...{ language: text.language, kind: words.say(kind), title: text.title, textId: documentId },
      ...{ stateName: house.stateName, bodyName: house.name, exercise: house.exercise },
      audience,
      version: { name, at: at.toISOString(), index: asOf ?? null, hash: versionHash([section]) },
      marking: words.marking(highestOf([text.marking, cited.highest])),
      sections: [{ ...section, title: words.say(`${kind}Text`), marking: null }],
      sources: cited.sources,
      files: await shownFiles(read, situationId, [text.document]),
      authors: await suggesters(tx, [text.document]),
      ...{ facts: null, hasCover: false, returns: true, signing: words.say('signingIntro') },
      signers: kind === 'minutes' ? [words.say('convenor')] : [],
    })
  },
})
