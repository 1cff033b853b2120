import { randomUUID } from 'node:crypto'
import { isNull } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { installation } from '#db/schema/installation.ts'
import { citedSources } from '#server/assessments/cited-sources.ts'
import { hashText } from '#server/assessments/hash-text.ts'
import { ownedText } from '#server/assessments/owned-text.ts'
import { versionTime } from '#server/assessments/version-time.ts'
import { exportWords } from '#server/documents/export-words.ts'
import type { UnillustratedText } from '#server/documents/exported-text.ts'
import { leavingText } from '#server/evidence/leaving-text.ts'
import { audiences } from '#server/evidence/rules/release.ts'
import { shownFiles } from '#server/evidence/shown-files.ts'
import { suggesters } from '#server/members/suggesters.ts'
import { locales } from '#server/messages/load.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { highestOf } from '#server/situations/rules/markings.ts'
import { composeMinutes, wholeMinutes } from './compose-minutes.ts'
import { exportedFacts } from './exported-facts.ts'
import { minutesAtHand } from './minutes-at-hand.ts'
import { minutesWords } from './minutes-words.ts'
import { readRecord } from './read-record.ts'
import { recordBlocks } from './record-blocks.ts'
import { versionAsRead } from './version-as-read.ts'
import { versionLines } from './version-lines.ts'

/**
 * The minutes of a meeting as they leave the house, in the reader's language: who was there and when, each point with
 * its motions, results and decisions, and what is to be done. Approved minutes leave as they were approved; a version
 * can be asked for by its number. What their audience may not have is left out. That they were exported is logged.
 */
export const exportMinutes = defineRead({
  name: 'minutes.export',
  input: z.object({
    meetingId: z.uuid(),
    language: z.enum(locales).default('en'),
    number: z.int().min(1).optional(),
    audience: z.enum(audiences).default('own_use'),
  }),
  output: z.custom<UnillustratedText>(),
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(read, { meetingId, language, number, audience }) {
    const { tx, actor, situationId, asOf } = read
    const minutes = await minutesAtHand(tx, meetingId, asOf)
    const text = await ownedText(read, { meetingId })
    const [house] = await tx.select().from(installation).where(isNull(installation.endedBy))
    const now = await versionTime(tx, asOf)
    const { memberId } = actor
    if (!minutes || !text || !house || !now || situationId === null || memberId === null)
      return null
    const asked =
      number === undefined
        ? minutes.state === 'approved'
          ? minutes.present
          : undefined
        : minutes.versions.find((version) => version.number === number)
    if (number !== undefined && !asked) return null
    const kept = asked ? await versionAsRead(tx, asked.id) : undefined
    const meeting = kept?.meeting ?? (await readRecord(tx, meetingId, asOf))
    if (!meeting) return null
    const said = minutesWords(language, meeting.timeZone)
    const document = wholeMinutes(
      composeMinutes(kept?.text.document ?? text.document, recordBlocks(meeting, said)),
    )
    const words = exportWords(language)
    const cited = await citedSources(tx, situationId, [document], { asOf, words })
    await tx.insert(accessLog).values({
      ...{ id: randomUUID(), memberId, situationId, thingId: meetingId },
      ...{ reading: 'minutes.export', audience },
    })
    const present = asked ?? minutes.present
    const [version] = present ? await versionLines(tx, [present]) : []
    const hash = asked?.hash ?? hashText(document)

    return leavingText(tx, situationId, {
      ...{ language, kind: words.say('minutes'), title: meeting.title, textId: minutes.documentId },
      ...{ stateName: house.stateName, bodyName: meeting.body, exercise: house.exercise, audience },
      version: {
        ...{ name: said.t(`minutes.states.${asked?.stage ?? minutes.state}`), hash },
        ...{ at: (asked?.at ?? now).toISOString(), index: asOf ?? null },
      },
      marking: words.marking(highestOf([text.marking, cited.highest])),
      sections: [
        {
          ...{ documentId: null, sequence: null, marking: null, document },
          ...{ title: said.t('minutes.document.text'), hash: hashText(document) },
        },
      ],
      sources: cited.sources,
      files: await shownFiles(read, situationId, [document]),
      authors: await suggesters(tx, [document]),
      facts: exportedFacts(meeting, version, { said, words, hash }),
      ...{ hasCover: false, returns: false, signing: words.say('signingIntro') },
      signers: [said.t('minutes.document.convenor')],
    })
  },
})
