import { createTranslator } from 'next-intl'
import type choices from '#server/messages/en/choices.json'
import type common from '#server/messages/en/common.json'
import type course from '#server/messages/en/course.json'
import type decisions from '#server/messages/en/decisions.json'
import { type Locale, messagesOf } from '#server/messages/load.ts'

type Words = {
  readonly choices: typeof choices
  readonly common: typeof common
  readonly course: typeof course
  readonly decisions: typeof decisions
}

// By the loader, as for pages: where those are built, words are no longer ICU messages but made ready.
const words = {
  en: (await messagesOf('en')) as Words,
  fr: (await messagesOf('fr')) as Words,
}

/** The words around a decision that leaves the house, in its own language. */
export const decisionWords = (language: Locale) =>
  createTranslator({
    locale: language === 'en' ? 'en-GB' : language,
    messages: words[language],
  })

export type DecisionWords = ReturnType<typeof decisionWords>
