import { isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { installation } from '#db/schema/installation.ts'
import type { AmendmentChange } from './rules/voting-order.ts'

type Words = { amendmentQuestion: Record<AmendmentChange | 'insert_first', string> }

/** The question that an amendment puts, in the body's language: it names the place and none of the words. */
export const amendmentQuestion = async (
  tx: Transaction,
  { change, place, number }: { change: AmendmentChange; place: number; number: number },
): Promise<string> => {
  const [body] = await tx
    .select({ language: installation.language })
    .from(installation)
    .where(isNull(installation.endedBy))
  const file: { default: Words } = await import(
    `../messages/${body?.language ?? 'en'}/motions.json`,
    { with: { type: 'json' } }
  )
  const sentence = file.default.amendmentQuestion[place === 0 ? 'insert_first' : change]

  return sentence.replace('{place}', String(place)).replace('{number}', String(number))
}
