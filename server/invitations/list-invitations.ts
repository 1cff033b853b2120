import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { meeting } from '#db/schema/meeting.ts'
import { versionTime } from '#server/assessments/version-time.ts'
import { memberNames } from '#server/ballots/names.ts'
import { noticesOf } from '#server/mail/notices-of.ts'
import { mailServerOf } from '#server/mail/post-office.ts'
import { invitedTo } from '#server/meetings/invited-to.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { latestReplies } from './latest-replies.ts'
import { possibleDeputies } from './possible-deputies.ts'
import { replies } from './reply.schema.ts'

const invited = z.object({
  memberId: z.uuid(),
  name: z.string(),
  ministryName: z.string().nullable(),
  reply: z.enum(replies).nullable(),
  note: z.string(),
  deputyName: z.string().nullable(),
  repliedAt: z.string().nullable(),
  /** What became of the last letter that asked them, or told of a change. */
  notice: z
    .object({
      letterId: z.uuid(),
      postedAt: z.string(),
      deliveredAt: z.string().nullable(),
      failedAt: z.string().nullable(),
      openedAt: z.string().nullable(),
      /** Whether the meeting is over, so that what was not sent will not be. */
      passed: z.boolean(),
    })
    .nullable(),
})

/** Who is asked to a meeting, what each answered, and whether notice to them is proven. */
export const listInvitations = defineRead({
  name: 'invitation.list',
  input: z.object({ meetingId: z.uuid() }),
  output: z.object({
    invited: z.array(invited),
    /** The reader's own invitation, with whom they may send in their place; null where they are not asked. */
    mine: z
      .object({
        reply: z.enum(replies).nullable(),
        note: z.string(),
        deputies: z.array(z.object({ memberId: z.uuid(), name: z.string() })),
      })
      .nullable(),
  }),
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform({ tx, actor, asOf }, { meetingId }) {
    const [row] = await tx
      .select({ situationId: meeting.situationId, endsAt: meeting.endsAt })
      .from(meeting)
      .where(and(eq(meeting.id, meetingId), held(meeting, asOf)))
    if (!row) return null
    const people = await invitedTo(tx, meetingId, asOf)
    const answers = await latestReplies(tx, meetingId, asOf)
    const notices = await noticesOf(tx, { about: { kind: 'meeting', id: meetingId }, asOf })
    const now = await versionTime(tx, asOf)
    const isOver = now !== undefined && row.endsAt.getTime() <= now.getTime()
    const passed = isOver && (await mailServerOf(tx)) !== null
    const lastTo = new Map(
      notices
        .filter(({ kind }) => kind !== 'reminder')
        .map((notice) => [notice.memberId, { ...notice, passed }]),
    )
    const deputyIds = [...answers.values()].flatMap(({ deputyId }) => deputyId ?? [])
    const name = await memberNames(tx, deputyIds)
    const isMine = people.some(({ memberId }) => memberId === actor.memberId)
    const mine = answers.get(actor.memberId ?? '')

    return {
      invited: people.map(({ memberId, name: ownName, ministryName }) => {
        const answer = answers.get(memberId)
        return {
          ...{ memberId, name: ownName, ministryName },
          reply: answer?.reply ?? null,
          note: answer?.note ?? '',
          deputyName: answer?.deputyId ? name(answer.deputyId) : null,
          repliedAt: answer?.at.toISOString() ?? null,
          notice: lastTo.get(memberId) ?? null,
        }
      }),
      mine: isMine
        ? {
            reply: mine?.reply ?? null,
            note: mine?.note ?? '',
            deputies: await possibleDeputies(tx, {
              situationId: row.situationId,
              ministryId: actor.ministryId,
              invited: people.map(({ memberId }) => memberId),
            }),
          }
        : null,
    }
  },
})
