import { getLocale } from 'next-intl/server'
import { type Locale, locales } from '#server/messages/load.ts'

/** The reader's language, as one that the product speaks. */
export const readersLanguage = async (): Promise<Locale> => {
  const locale = await getLocale()
  return locales.find((one) => one === locale) ?? 'en'
}
