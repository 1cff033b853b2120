import { minutesVersion } from '#db/schema/minutes-version.ts'
import { sectionAtHand } from '#server/assessments/section-at-hand.ts'
import { countSuggestions } from '#server/documents/count-suggestions.ts'
import type { Act } from '#server/platform/act-types.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { sha256 } from '#server/record/sha256.ts'
import { freezeMinutes } from './freeze-minutes.ts'
import type { MinutesAtHand } from './minutes-at-hand.ts'
import { type MinutesContent, minutesFormat } from './minutes-content.ts'
import { readRecord } from './read-record.ts'
import type { MinutesApproval } from './rules/silent-approval.ts'

type NewVersion =
  | { stage: 'circulated'; correctionsUntil: Date; approvedIn: null; approval: MinutesApproval }
  | { stage: 'approved'; correctionsUntil: null; approvedIn: string; approval: 'meeting' }
  | { stage: 'approved'; correctionsUntil: null; approvedIn: null; approval: 'silence' }

/**
 * Keeps minutes as they stand, with what the record says of the meeting, as exact bytes under one hash, and closes the
 * text to writing. Refuses while changes to it are proposed and not decided: nobody is sent a text that is not one yet.
 * @returns the version, and what the record says of it
 */
export async function writeVersion(
  act: Act,
  { meetingId, minutes }: { meetingId: string; minutes: MinutesAtHand },
  version: NewVersion,
) {
  const { documentId, situationId } = minutes
  const section = await sectionAtHand(act.tx, documentId)
  const meeting = await readRecord(act.tx, meetingId)
  // Of what nobody said anything against, nobody is the author.
  const isSilent = version.stage === 'approved' && version.approval === 'silence'
  const memberId = isSilent ? null : act.actor.memberId
  if (!section || !meeting || (memberId === null && !isSilent)) {
    return act.refuse('common.not_found')
  }
  const { sequence, head, hash: textHash, document } = section.text
  const count = countSuggestions(document)
  if (count > 0) return act.refuse('minutes.suggestions_open', { count })
  if (meeting.attendance.every(({ stays }) => stays.length === 0)) {
    return act.refuse('minutes.nobody_came')
  }
  const text = { documentId, title: section.title, sequence, hash: textHash, document }
  const content: MinutesContent = { format: minutesFormat, meeting, text }
  const bytes = Buffer.from(canonicalJson(content), 'utf8')
  const hash = Buffer.from(sha256(bytes)).toString('hex')
  const { id } = await act.newThing({ kind: 'minutes_version', documentId })
  const number = minutes.versions.length + 1
  await act.tx.insert(minutesVersion).values({
    ...{ id, situationId, meetingId, documentId, number, hash, bytes, ...version },
    ...{ at: act.at, memberId, madeBy: act.id },
  })
  await freezeMinutes(act, { documentId, situationId }, version.stage)

  return {
    versionId: id,
    ...{ number, hash, meeting },
    said: {
      ...{ meeting: meetingId, document: documentId, number, hash },
      ...{ sequence, text_hash: textHash, log_hash: Buffer.from(head).toString('hex') },
    },
  }
}
