import type { Act } from '#server/platform/act-types.ts'
import { allInside } from './invite-members.ts'
import type { AgendaWords } from './meeting-words.schema.ts'
import { agendaFault } from './rules/agenda.ts'
import { agendaInside } from './write-agenda.ts'

/**
 * Refuses an agenda that cannot be held: its times, a paper that is none of this situation, a speaker who must not
 * learn of the meeting.
 */
export const refuseAgenda = async (
  act: Act,
  situationId: string,
  agenda: readonly AgendaWords[],
  meeting: { startsAt: Date; endsAt: Date },
): Promise<void> => {
  const points = agenda.map(({ level, minutes, startsAt }) => ({
    ...{ level, minutes },
    startsAt: startsAt === null ? null : new Date(startsAt),
  }))
  const fault = agendaFault(points, meeting)
  if (fault !== null) act.refuse(fault.code, fault.params)
  const speakers = agenda.flatMap(({ speakerIds }) => speakerIds)
  if (!(await allInside(act.tx, situationId, speakers))) act.refuse('convening.speaker_outside')
  if (!(await agendaInside(act, agenda))) act.refuse('convening.paper_unknown')
}
