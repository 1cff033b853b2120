import { and, eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { letter } from '#db/schema/letter.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endInput, silenceOutput } from './silence.schema.ts'
import { lockSilence } from './silence-in-hand.ts'
import { writeToEntitled } from './write-to-entitled.ts'

/** Reminds everybody entitled that silence is about to end. Run by the worker; again, or of one that ended, refused. */
export const remindOfSilence = defineAct({
  name: 'silence.remind',
  input: endInput,
  output: silenceOutput,
  about: (tx, { silenceId }) => situationOf(tx, 'silence', silenceId),
  async perform(act, { silenceId }) {
    const found = await lockSilence(act.tx, silenceId)
    if (!found) return act.refuse('common.not_found')
    const { row, isEnded } = found
    if (isEnded) return act.refuse('silence.over')
    if (act.at >= row.deadline) return act.refuse('silence.deadline_over')
    const [before] = await act.tx
      .select({ id: letter.id })
      .from(letter)
      .where(and(eq(letter.aboutId, silenceId), eq(letter.kind, 'silence_reminder')))
      .limit(1)
    if (before) return act.refuse('silence.reminded_before')
    await writeToEntitled(act, row, 'silence_reminder')

    return act.done({
      thing: { kind: 'silence', id: silenceId },
      content: { silence: silenceId },
      output: { silenceId },
    })
  },
})

/** The worker's job a day before a deadline. */
export const remindOfSilenceOnTime = async (
  given: unknown,
  { connection }: { connection: Connection },
): Promise<void> => {
  const caller = { kind: 'system' } as const
  await remindOfSilence.run(connection, endInput.parse(given), { caller })
}
