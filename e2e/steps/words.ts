import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'use-intl/core'

export type Language = 'en' | 'fr'

const folder = join(import.meta.dirname, '../../server/messages')

const messagesOf = (language: Language) =>
  Object.fromEntries(
    readdirSync(join(folder, language))
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(readFileSync(join(folder, language, file), 'utf8')),
      ]),
  )

/**
 * The words that a page shows, by their key in server/messages: a journey finds things as people do,
 * and goes on finding them when a word is changed. Throws for a key that there is not.
 */
export const wordsIn = (
  language: Language,
): ((key: string, values?: Record<string, string | number>) => string) => {
  const translate = createTranslator({
    locale: language,
    messages: messagesOf(language),
    onError: (error) => {
      throw error
    },
  })
  return (key, values) => translate(key as never, values as never)
}

/** English words: the journeys are made in English; e2e/accessible.spec.ts goes through French too. */
export const say = wordsIn('en')
