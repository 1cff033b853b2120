/** Where a meeting stands: called together, held, broken off for a while, over. */
export type Phase = 'called' | 'sitting' | 'adjourned' | 'ended'

/** A stretch of a meeting in which nothing of it changed. */
export type Stretch = { phase: Exclude<Phase, 'called'>; point: string | null; at: Date }

export type PhaseRefusal =
  | 'room.not_started'
  | 'room.started_already'
  | 'room.adjourned'
  | 'room.not_adjourned'
  | 'room.ended'

const next: Readonly<Record<'start' | 'adjourn' | 'resume' | 'end' | 'go_on', readonly Phase[]>> = {
  start: ['called'],
  adjourn: ['sitting'],
  resume: ['adjourned'],
  end: ['sitting', 'adjourned'],
  go_on: ['sitting'],
}

/**
 * Whether a meeting may take a step from where it stands, so that no state is skipped: started once, broken off
 * and resumed any number of times, ended for good. `go_on` is all that is done while it is held.
 */
export const mayStep = (from: Phase, step: keyof typeof next): 'ok' | PhaseRefusal => {
  if (next[step].includes(from)) return 'ok'
  if (from === 'ended') return 'room.ended'
  if (step === 'start') return 'room.started_already'
  if (from === 'called') return 'room.not_started'

  return step === 'resume' ? 'room.not_adjourned' : 'room.adjourned'
}

/**
 * How long (ms) each point was dealt with in whole stretches that are over, and since when the present one runs:
 * null while nothing is dealt with. A break counts for no point; one that is come back to goes on from where it was.
 */
export const timeSpent = (
  stretches: readonly Stretch[],
): { spent: Record<string, number>; since: Date | null } => {
  const spent: Record<string, number> = {}
  for (const [place, { phase, point, at }] of stretches.entries()) {
    const until = stretches[place + 1]?.at
    if (phase !== 'sitting' || point === null || until === undefined) continue
    spent[point] = (spent[point] ?? 0) + Math.max(0, until.getTime() - at.getTime())
  }
  const last = stretches.at(-1)

  return { spent, since: last?.phase === 'sitting' && last.point !== null ? last.at : null }
}

/** Since when without interruption the last stretch has been about its point: what came before is dealt with. */
export const turnedAt = (stretches: readonly Stretch[]): Date | null => {
  const last = stretches.at(-1)
  if (last === undefined) return null
  const other = stretches.findLastIndex(({ point }) => point !== last.point)

  return stretches[other + 1]?.at ?? last.at
}

const hour = 3_600_000

/** Whether members may note themselves as present: from an hour before the meeting, or its start, to its end. */
export const mayCheckIn = (
  phase: Phase,
  startsAt: Date,
  at: Date,
): 'ok' | 'room.ended' | 'room.too_early' => {
  if (phase === 'ended') return 'room.ended'
  const isNear = at.getTime() >= startsAt.getTime() - hour

  return phase !== 'called' || isNear ? 'ok' : 'room.too_early'
}

/** Whether somebody may lead a meeting: its chair, and the convenor, who serves the chair and stands in. */
export const maySteer = (member: string | null, chair: string | null, isConvenor: boolean) =>
  isConvenor || (member !== null && member === chair)
