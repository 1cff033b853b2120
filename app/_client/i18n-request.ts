import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isZone } from '#server/meetings/rules/is-zone.ts'
import { type Locale, locales, messagesOf } from '#server/messages/load.ts'
import { env } from '#server/platform/env.ts'

const preferred = (accept: string | null): Locale =>
  accept
    ?.split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((language): language is Locale => locales.some((locale) => locale === language)) ?? 'en'

/**
 * The language of a page: the reader's choice, else their browser's, else English; never in the address. Its
 * times are those of the reader's own clock (ReadersZone keeps it in a cookie), else of the installation.
 */
export default getRequestConfig(async () => {
  const kept = await cookies()
  const chosen = kept.get('locale')?.value
  const zone = kept.get('zone')?.value ?? ''
  const locale =
    locales.find((known) => known === chosen) ?? preferred((await headers()).get('accept-language'))

  return {
    // Day before month, as in diplomatic papers; the words are the same.
    locale: locale === 'en' ? 'en-GB' : locale,
    timeZone: isZone(zone) ? zone : env.timeZone,
    messages: await messagesOf(locale),
  }
})
