import type { Names } from '#server/ballots/names.ts'
import type { Actor } from '#server/platform/actor.ts'
import type { Deliberation } from './deliberation.schema.ts'
import type { readPositions } from './read-positions.ts'
import { positionState } from './rules/positions.ts'

type Position = Awaited<ReturnType<typeof readPositions>>[number]

/** A position by name, with its state and its replies. */
export const showPosition = (
  one: Position,
  names: { member: Names; ministry: Names },
  reader: Pick<Actor, 'memberId' | 'ministryId'>,
): Deliberation['positions'][number] => ({
  positionId: one.id,
  kind: one.kind,
  state: positionState(one),
  memberName: names.member(one.memberId),
  ministryName: one.ministryId && names.ministry(one.ministryId),
  text: one.text,
  at: one.at.toISOString(),
  replies: one.replies.map((reply) => ({
    replyId: reply.id,
    memberName: names.member(reply.memberId),
    ministryName: reply.ministryId && names.ministry(reply.ministryId),
    text: reply.text,
    at: reply.at.toISOString(),
  })),
  isOwn:
    one.memberId === reader.memberId ||
    (one.ministryId !== null && one.ministryId === reader.ministryId),
})
