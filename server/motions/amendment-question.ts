import { isNull } from 'drizzle-orm'
import { createTranslator } from 'next-intl'
import type { Transaction } from '#db/client.ts'
import { installation } from '#db/schema/installation.ts'
import type motions from '#server/messages/en/motions.json'
import { messagesOf } from '#server/messages/load.ts'
import type { AmendmentChange } from './rules/voting-order.ts'

type Words = { readonly motions: typeof motions }

// By the loader, as for pages: where those are built, words are no longer ICU messages but made ready.
const words = {
  en: (await messagesOf('en')) as Words,
  fr: (await messagesOf('fr')) as Words,
}

/** The question that an amendment puts, in the body's language: it names the place and none of the words. */
export const amendmentQuestion = async (
  tx: Transaction,
  { change, place, number }: { change: AmendmentChange; place: number; number: number },
): Promise<string> => {
  const [body] = await tx
    .select({ language: installation.language })
    .from(installation)
    .where(isNull(installation.endedBy))
  const locale = body?.language ?? 'en'
  const say = createTranslator({ locale, messages: words[locale].motions })

  return say(`amendmentQuestion.${place === 0 ? 'insert_first' : change}`, { place, number })
}
