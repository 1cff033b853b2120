import { createTranslator } from 'next-intl'
import type mail from '#server/messages/en/mail.json'
import { type Locale, messagesOf } from '#server/messages/load.ts'

type Words = { readonly mail: typeof mail }

// By the loader, as for pages: where those are built, words are no longer ICU messages but made ready.
const words = {
  en: (await messagesOf('en')) as Words,
  fr: (await messagesOf('fr')) as Words,
}

/** The words of letters, in a language. English has the day before the month, as in diplomatic papers. */
export const mailWords = (language: Locale) => {
  const locale = language === 'en' ? 'en-GB' : language

  return {
    say: createTranslator({ locale, messages: words[language].mail }),
    /** An instant with its day and its distance from UTC: the name of a zone could tell where. */
    time: (at: string, timeZone: string): string =>
      new Intl.DateTimeFormat(locale, {
        ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
        ...{ hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'longOffset' },
      }).format(new Date(at)),
  }
}
