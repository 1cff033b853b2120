import { z } from 'zod'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { composeMinutes } from './compose-minutes.ts'
import { minutesAtHand } from './minutes-at-hand.ts'
import { minutesInput, minutesPieces, versionRead } from './minutes-read.schema.ts'
import { minutesWords } from './minutes-words.ts'
import { piecesToRead } from './pieces-to-read.ts'
import { recordBlocks } from './record-blocks.ts'
import { versionAsRead } from './version-as-read.ts'
import { versionLines } from './version-lines.ts'

/** Minutes as they were circulated or approved, word for word as their hash holds them. */
export const getMinutesVersion = defineRead({
  name: 'minutes.get_version',
  input: minutesInput.extend({ number: z.int().min(1).default(1) }),
  output: z.object({
    meetingId: z.uuid(),
    situationId: z.uuid(),
    documentId: z.uuid(),
    title: z.string(),
    version: versionRead,
    pieces: minutesPieces,
  }),
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform({ tx, asOf }, { meetingId, language, number }) {
    const minutes = await minutesAtHand(tx, meetingId, asOf)
    const found = minutes?.versions.find((version) => version.number === number)
    const kept = found && (await versionAsRead(tx, found.id))
    if (!minutes || !found || !kept) return null
    const [version] = await versionLines(tx, [found])
    if (!version) return null
    const blocks = recordBlocks(kept.meeting, minutesWords(language, kept.meeting.timeZone))

    return {
      ...{ meetingId, situationId: minutes.situationId, documentId: minutes.documentId },
      ...{ title: kept.meeting.title, version },
      pieces: piecesToRead(composeMinutes(kept.text.document, blocks)),
    }
  },
})
