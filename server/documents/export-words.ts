import { createTranslator } from 'next-intl'
import type exchange from '#server/messages/en/exchange.json'
import type situations from '#server/messages/en/situations.json'
import { type Locale, messagesOf } from '#server/messages/load.ts'

/** The words around a text that leaves the house, in the text's own language. */
export type ExportWords = {
  say: (key: ExportKey, values?: Record<string, string | number>) => string
  /** An instant as "14 January 2026 at 09:30 UTC". */
  date: (at: string) => string
  /** A day, given as 2026-01-14, as "14 January 2026". */
  day: (on: string) => string
  /** A number with at most five decimals. */
  number: (value: number) => string
  /** How widely a text may travel, in a word. */
  marking: (marking: keyof typeof situations.markings) => string
}

type ExportKey = keyof typeof exchange.document

type Words = { readonly exchange: typeof exchange; readonly situations: typeof situations }

// By the loader, as for pages: where those are built, words are no longer ICU messages but made ready.
const words = {
  en: (await messagesOf('en')) as Words,
  fr: (await messagesOf('fr')) as Words,
}

/** The words of a language. English has the day before the month, as in diplomatic papers. */
export function exportWords(language: Locale): ExportWords {
  const locale = language === 'en' ? 'en-GB' : language
  const t = createTranslator({ locale, messages: words[language].exchange, namespace: 'document' })
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 5 })
  return {
    say: (key, values) => t(key, values),
    date: (at) => `${format.format(new Date(at))} UTC`,
    day: (on) => days.format(new Date(`${on}T00:00:00Z`)),
    number: (value) => numbers.format(value),
    marking: (marking) => words[language].situations.markings[marking],
  }
}
