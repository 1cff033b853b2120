import { createTranslator } from 'next-intl'
import type ballots from '#server/messages/en/ballots.json'
import type minutes from '#server/messages/en/minutes.json'
import { type Locale, messagesOf } from '#server/messages/load.ts'

type Words = { readonly ballots: typeof ballots; readonly minutes: typeof minutes }

// By the loader, as for pages: where those are built, words are no longer ICU messages but made ready.
const words = {
  en: (await messagesOf('en')) as Words,
  fr: (await messagesOf('fr')) as Words,
}

/** The words in which minutes say what the record has, in a language, with times in the meeting's zone. */
export function minutesWords(language: Locale, timeZone: string) {
  const locale = language === 'en' ? 'en-GB' : language
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })

  return {
    t: createTranslator({ locale, messages: words[language] }),
    /** An instant as the hour in the meeting's zone. */
    time: (at: string) => clock.format(new Date(at)),
    /** An instant as the day in the meeting's zone. */
    date: (at: string) => date.format(new Date(at)),
    /** A day, given as 2026-01-14. */
    day: (on: string) => day.format(new Date(`${on}T00:00:00Z`)),
  }
}

export type MinutesWords = ReturnType<typeof minutesWords>
