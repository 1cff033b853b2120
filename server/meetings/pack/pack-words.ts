import { createTranslator } from 'next-intl'
import type common from '#server/messages/en/common.json'
import type findings from '#server/messages/en/findings.json'
import type measures from '#server/messages/en/measures.json'
import type pack from '#server/messages/en/pack.json'
import { type Locale, messagesOf } from '#server/messages/load.ts'

type Words = {
  readonly common: typeof common
  readonly findings: typeof findings
  readonly measures: typeof measures
  readonly pack: typeof pack
}

// By the loader, as for pages: where those are built, words are no longer ICU messages but made ready.
const words = {
  en: (await messagesOf('en')) as Words,
  fr: (await messagesOf('fr')) as Words,
}

/** The words of a meeting's pack in its reader's language, and times as clocks show them where it is held. */
export const packWords = (language: Locale, timeZone: string) => {
  const locale = language === 'en' ? 'en-GB' : language
  const { common: everywhere, findings: found, measures: proposed, pack: own } = words[language]
  const messages = { common: everywhere, findings: found, measures: proposed, pack: own }
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  })

  return {
    t: createTranslator({ locale, messages }),
    /** An instant as "09:30". */
    time: (at: string) => clock.format(new Date(at)),
    /** An instant as "14 January 2026 at 09:30". */
    moment: (at: string) => moment.format(new Date(at)),
  }
}

export type PackWords = ReturnType<typeof packWords>
