import { letter } from '#db/schema/letter.ts'
import type { Act } from '#server/platform/act-types.ts'
import { deliverLetterTask } from './deliver-letter-task.ts'
import type { LetterKind, LetterParams } from './rules/letter-kinds.ts'

export type NewLetter = {
  memberId: string
  kind: LetterKind
  about: { kind: string; id: string }
  /** The compartment of what it is about; null for none. */
  situationId: string | null
  params: LetterParams
}

/**
 * Posts a letter to a member, as part of an act: it is there if the act commits, and not otherwise, and the worker
 * sends it afterwards (a transactional outbox). What it tells is what `LetterParams` has room for.
 * @returns the letter's id, by which `noticesOf` tells what became of it
 */
export const postLetter = async (
  act: Act,
  { memberId, kind, about, situationId, params }: NewLetter,
): Promise<string> => {
  const { id } = await act.newThing({ kind: 'letter', situationId })
  await act.tx.insert(letter).values({
    ...{ id, situationId, memberId, kind, params },
    ...{ aboutKind: about.kind, aboutId: about.id, postedAt: act.at, madeBy: act.id },
  })
  await act.enqueue(deliverLetterTask, { letterId: id }, { jobKey: `letter:${id}` })

  return id
}
