import { readText } from '#server/assessments/read-text.ts'
import { versionTime } from '#server/assessments/version-time.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { approvableIn } from './approvable-in.ts'
import { approvalOf } from './approval-of.ts'
import { composeMinutes } from './compose-minutes.ts'
import { correctionsOf } from './corrections-of.ts'
import { minutesAtHand } from './minutes-at-hand.ts'
import { minutesInput, minutesRead } from './minutes-read.schema.ts'
import { minutesWords } from './minutes-words.ts'
import { piecesToRead } from './pieces-to-read.ts'
import { readRecord } from './read-record.ts'
import { recordBlocks } from './record-blocks.ts'
import { versionAsRead } from './version-as-read.ts'
import { versionLines } from './version-lines.ts'

/**
 * The minutes of a meeting: where they stand, how they read with what the record says of the meeting, what was sent
 * round and what was asked to be corrected. Approved minutes read as they were approved. Null where none were opened.
 */
export const getMinutesOf = defineRead({
  name: 'minutes.get',
  input: minutesInput,
  output: minutesRead,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform({ tx, asOf }, { meetingId, language }) {
    const minutes = await minutesAtHand(tx, meetingId, asOf)
    const now = await versionTime(tx, asOf)
    if (!minutes || !now) return null
    const { documentId, situationId, state, present } = minutes
    const kept = state === 'approved' && present ? await versionAsRead(tx, present.id) : undefined
    const meeting = kept?.meeting ?? (await readRecord(tx, meetingId, asOf))
    const document = kept?.text.document ?? (await readText(tx, documentId, asOf)).document
    if (!meeting) return null
    const blocks = recordBlocks(meeting, minutesWords(language, meeting.timeZone))
    const until = present?.correctionsUntil ?? null

    return {
      ...{ meetingId, situationId, documentId, state, meeting },
      ...(await approvalOf(tx, { ...minutes, meetingId }, asOf)),
      takesCorrections:
        asOf === undefined && state === 'circulated' && until !== null && now < until,
      pieces: piecesToRead(composeMinutes(document, blocks)),
      versions: await versionLines(tx, minutes.versions),
      corrections: await correctionsOf(tx, meetingId, asOf),
      approvableIn:
        asOf === undefined && state === 'circulated' ? await approvableIn(tx, meetingId, now) : [],
    }
  },
})
