import { getLocale } from 'next-intl/server'
import { type Locale, locales } from '#server/messages/load.ts'

/** The reader's language, as one that the product speaks. */
export const readersLanguage = async (): Promise<Locale> => {
  const locale = await getLocale()
  // A locale is a language and perhaps a country: `en-GB`.
  return locales.find((one) => one === locale.split('-')[0]) ?? 'en'
}
