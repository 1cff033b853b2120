import type { meeting } from '#db/schema/meeting.ts'
import { postLetter } from '#server/mail/post-letter.ts'
import type { LetterKind } from '#server/mail/rules/letter-kinds.ts'
import type { RulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import type { Act } from '#server/platform/act-types.ts'

type Told = Pick<
  typeof meeting.$inferSelect,
  'reference' | 'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'sequence'
>

export type ToMembers = {
  kind: LetterKind
  memberIds: readonly string[]
  hours?: number
  dueAt?: Date
}

/**
 * Writes to members about a meeting, in the act that calls, changes or cancels it: its reference and times, and its
 * title only where the body's rules let mail tell it.
 */
export const writeToInvited = async (
  act: Act,
  { meetingId, situationId }: { meetingId: string; situationId: string },
  told: Told,
  { mailTells }: Pick<RulesOfProcedure, 'mailTells'>,
  { kind, memberIds, hours, dueAt }: ToMembers,
): Promise<void> => {
  const params = {
    ...{ reference: told.reference, timeZone: told.timeZone, sequence: told.sequence },
    ...{ startsAt: told.startsAt.toISOString(), endsAt: told.endsAt.toISOString() },
    ...(mailTells === 'title' ? { title: told.title } : {}),
    ...(hours === undefined ? {} : { hours }),
    ...(dueAt === undefined ? {} : { dueAt: dueAt.toISOString() }),
  }
  const about = { kind: 'meeting', id: meetingId }
  for (const memberId of memberIds) {
    await postLetter(act, { memberId, kind, about, situationId, params })
  }
}
