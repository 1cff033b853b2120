import type { Act } from '#server/platform/act-types.ts'
import { remindTask } from './remind-task.ts'
import { remindersAhead } from './rules/reminders.ts'

/**
 * Puts a meeting's reminders in the queue, in the act that calls or changes it. Those of an earlier time are replaced,
 * or find that the meeting has moved.
 */
export const planReminders = async (
  act: Act,
  { meetingId, startsAt, sequence }: { meetingId: string; startsAt: Date; sequence: number },
): Promise<void> => {
  for (const { hours, at } of remindersAhead(startsAt, act.at)) {
    await act.enqueue(
      remindTask,
      { meetingId, sequence, hours },
      { runAt: at, jobKey: `remind:${meetingId}:${hours}` },
    )
  }
}
