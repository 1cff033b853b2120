import { createTranslator } from 'next-intl'
import type reports from '#server/messages/en/reports.json'
import { type Locale, messagesOf } from '#server/messages/load.ts'

type Words = { readonly reports: typeof reports }

// By the loader, as for pages: where those are built, words are no longer ICU messages but made ready.
const words = {
  en: (await messagesOf('en')) as Words,
  fr: (await messagesOf('fr')) as Words,
}

/** The words of a report, in its own language. */
export const reportWords = (language: Locale) =>
  createTranslator({
    locale: language === 'en' ? 'en-GB' : language,
    messages: words[language],
    namespace: 'reports',
  })

export type ReportWords = ReturnType<typeof reportWords>
