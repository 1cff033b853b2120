import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { invitation } from '#db/schema/invitation.ts'
import { mandate } from '#db/schema/mandate.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'

/**
 * Whether everybody named has a mandate in a situation. An invitation tells that there is a
 * meeting, so nobody outside the compartment gets one.
 */
export const allInside = async (
  tx: Transaction,
  situationId: string,
  memberIds: readonly string[],
): Promise<boolean> => {
  const wanted = [...new Set(memberIds)]
  if (wanted.length === 0) return true
  const inside = await tx
    .selectDistinct({ memberId: mandate.memberId })
    .from(mandate)
    .where(
      and(
        eq(mandate.situationId, situationId),
        isNull(mandate.endedBy),
        inArray(mandate.memberId, wanted),
      ),
    )

  return inside.length === wanted.length
}

/** Whom a meeting asks to come. */
export const invitedMembers = async (tx: Transaction, meetingId: string): Promise<string[]> => {
  const rows = await tx
    .select({ memberId: invitation.memberId })
    .from(invitation)
    .where(and(eq(invitation.meetingId, meetingId), isNull(invitation.endedBy)))
    .orderBy(asc(invitation.memberId))

  return rows.map(({ memberId }) => memberId)
}

/** Whom an act asked to a meeting for the first time, asks still, and asks no longer. */
export type Invited = { asked: string[]; kept: string[]; released: string[] }

/** Makes a meeting's invitations those of the members named: the missing are added, the others ended. */
export const inviteMembers = async (
  act: Act,
  { meetingId, situationId }: { meetingId: string; situationId: string },
  memberIds: readonly string[],
): Promise<Invited> => {
  const wanted = new Set(memberIds)
  const kept: string[] = []
  const released: string[] = []
  const present = await act.tx
    .select({ id: invitation.id, memberId: invitation.memberId })
    .from(invitation)
    .where(and(eq(invitation.meetingId, meetingId), isNull(invitation.endedBy)))
  for (const { id, memberId } of present) {
    if (wanted.delete(memberId)) {
      kept.push(memberId)
      continue
    }
    released.push(memberId)
    await endVersion(act, invitation, id)
  }
  for (const memberId of wanted) {
    const { id } = await act.newThing({ kind: 'invitation' })
    await act.tx.insert(invitation).values({ id, situationId, meetingId, memberId, madeBy: act.id })
  }

  return { asked: [...wanted], kept, released }
}

/** Invites some members besides those who are invited already; nobody's invitation ends. */
export const alsoInvite = async (
  act: Act,
  meeting: { meetingId: string; situationId: string },
  memberIds: readonly string[],
): Promise<void> => {
  const present = await invitedMembers(act.tx, meeting.meetingId)
  await inviteMembers(act, meeting, [...present, ...memberIds])
}
