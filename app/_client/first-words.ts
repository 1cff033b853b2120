import { getMessages } from 'next-intl/server'

/**
 * What every page is sent: the common words, and every area's refusals, because an act may be refused for a
 * reason of any area. The rest comes with the pages that need it: see `wordsOn`.
 */
export const firstWords = async (): Promise<Record<string, object>> => {
  const messages: Record<string, { refusals?: object }> = await getMessages()
  const { common = {}, ...others } = messages
  const refusals = Object.entries(others).map(
    ([area, { refusals = {} }]) => [area, { refusals }] as const,
  )

  return { common, ...Object.fromEntries(refusals) }
}
