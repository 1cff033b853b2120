import type { AgendaWords } from './meeting-words.schema.ts'

/** An agenda for another meeting of a series: new points, their fixed times as far into the meeting as before. */
export const shiftAgenda = (agenda: readonly AgendaWords[], milliseconds: number): AgendaWords[] =>
  agenda.map((point) => ({
    ...point,
    pointId: null,
    startsAt:
      point.startsAt === null
        ? null
        : new Date(Date.parse(point.startsAt) + milliseconds).toISOString(),
  }))
