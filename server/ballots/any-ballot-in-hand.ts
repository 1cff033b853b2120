import type { Transaction } from '#db/client.ts'
import { lockChoice } from '#server/choices/choice-in-hand.ts'
import { closeDueChoicesTask } from '#server/choices/close-due-task.ts'
import { closingOf, gatherChoice } from '#server/choices/gather-choice.ts'
import { settleDueChoicesTask } from '#server/choices/settle-due-task.ts'
import { lockBallot } from './ballot-in-hand.ts'
import { closeDueBallotsTask } from './close-due-task.ts'
import { closingOfBallot, gatherCount } from './gather-count.ts'
import { settleDueBallotsTask } from './settle-due-task.ts'

/** A ballot on a motion or one among options, locked as `lockBallot` locks one. Undefined where there is neither. */
export const lockAnyBallot = async (tx: Transaction, id: string, lock: 'share' | 'update') => {
  const onMotion = await lockBallot(tx, id, lock)
  if (onMotion) return { kind: 'motion' as const, ...onMotion }
  const among = await lockChoice(tx, id, lock)

  return among && { kind: 'choice' as const, ...among }
}

type AnyBallot = NonNullable<Awaited<ReturnType<typeof lockAnyBallot>>>

/** The votes of a ballot, the answers of ministries to those cast ad referendum, and how it was closed. */
export const confirmedSoFar = async (tx: Transaction, found: AnyBallot) => {
  const room: string[] = []
  const { cast, answers } =
    found.kind === 'motion'
      ? await gatherCount(tx, found.row, { room })
      : await gatherChoice(tx, found.row, { room })
  const closing =
    found.kind === 'motion'
      ? await closingOfBallot(tx, found.row.id)
      : await closingOf(tx, found.row.id)

  return { cast, answers, ...closing }
}

/** What the worker is to be told by when a ballot's deadline moves, or the last confirmation is there. */
export const tasksOf = {
  motion: {
    close: [closeDueBallotsTask, 'close_ballot'],
    settle: [settleDueBallotsTask, 'settle_ballot'],
  },
  choice: {
    close: [closeDueChoicesTask, 'close_choice'],
    settle: [settleDueChoicesTask, 'settle_choice'],
  },
} as const
