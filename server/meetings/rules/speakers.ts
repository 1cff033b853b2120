/** A point of order is about how the meeting is held, and goes before everything that is about its subject. */
export const speakingKinds = ['normal', 'point_of_order'] as const
export type SpeakingKind = (typeof speakingKinds)[number]

/** One movement of a list of speakers, in the order of the record; `point` is the point of the agenda. */
export type SpeakingMovement = {
  member: string
  movement: 'asked' | 'withdrew' | 'began' | 'ended'
  kind: SpeakingKind
  point: string | null
  at: Date
}

/** Somebody on the list; `since` is when they asked or, for who speaks, began. */
export type OnTheList = { member: string; kind: SpeakingKind; since: Date }
export type SpeakersList = { speaking: OnTheList | null; waiting: OnTheList[] }

/** Where somebody goes who joins: behind the points of order that wait, or behind everybody. */
const joined = (waiting: readonly OnTheList[], one: OnTheList): OnTheList[] => {
  const normal = waiting.findIndex(({ kind }) => kind === 'normal')
  const place = one.kind === 'point_of_order' && normal >= 0 ? normal : waiting.length

  return waiting.toSpliced(place, 0, one)
}

const asked = (list: SpeakersList, { member, kind, at }: SpeakingMovement): SpeakersList => {
  const { speaking, waiting } = list
  if (speaking?.member === member) return list
  const before = waiting.find((one) => one.member === member)
  if (before && (before.kind === kind || kind === 'normal')) return list
  const others = waiting.filter((one) => one.member !== member)

  return { speaking, waiting: joined(others, { member, kind, since: at }) }
}

const began = (list: SpeakersList, { member, kind, at }: SpeakingMovement): SpeakersList => {
  const { speaking } = list
  const others = list.waiting.filter((one) => one.member !== member)
  const isInterrupted =
    speaking?.kind === 'normal' && kind === 'point_of_order' && speaking.member !== member
  const first = others.findIndex((one) => one.kind === 'normal')
  const waiting = isInterrupted
    ? others.toSpliced(first < 0 ? others.length : first, 0, speaking)
    : others

  return { speaking: { member, kind, since: at }, waiting }
}

const moved = (list: SpeakersList, movement: SpeakingMovement): SpeakersList => {
  const { speaking, waiting } = list
  const { member } = movement
  switch (movement.movement) {
    case 'asked':
      return asked(list, movement)
    case 'began':
      return began(list, movement)
    case 'withdrew':
      return { speaking, waiting: waiting.filter((one) => one.member !== member) }
    case 'ended':
      return { speaking: speaking?.member === member ? null : speaking, waiting }
  }
}

/**
 * The list of speakers on a point, from all movements of the meeting in the order of the record. Points of order
 * wait before all others, otherwise each waits in the order in which they asked, nobody twice; who waits and
 * raises a point of order moves up for it. A point of order interrupts: who spoke goes on after those that wait.
 */
export const speakersOn = (
  movements: readonly SpeakingMovement[],
  point: string | null,
): SpeakersList =>
  movements
    .filter((movement) => movement.point === point)
    .reduce(moved, { speaking: null, waiting: [] })
