/** The languages the product speaks, each complete. */
export const locales = ['en', 'fr'] as const
export type Locale = (typeof locales)[number]

/** Every area that has words of its own; each is one file a language. */
export const areas = [
  'meetings',
  'convening',
  'pack',
  'motions',
  'minutes',
  'actions',
  'measures',
  'failures',
  'comparisons',
  'risks',
  'factors',
  'forecasts',
  'library',
  'ballots',
  'record',
  'decisions',
  'course',
  'log',
  'assessments',
  'suggestions',
  'evidence',
  'grading',
  'history',
  'findings',
  'common',
  'invitations',
  'mail',
  'silence',
  'members',
  'situations',
  'warnings',
  'home',
  'administration',
  'comments',
  'sections',
  'exchange',
  'agreement',
  'sources',
  'hypotheses',
  'intake',
  'search',
  'policies',
  'choices',
  'room',
  'rules',
  'objections',
  'witnesses',
  'releases',
  'counterparts',
  'replay',
  'reports',
] as const
export type Area = (typeof areas)[number]

/** All words of a language, by area. */
export const messagesOf = async (locale: Locale): Promise<Record<string, object>> => {
  const files = await Promise.all(
    areas.map((area) => import(`./${locale}/${area}.json`, { with: { type: 'json' } })),
  )

  return Object.fromEntries(files.map((file, at) => [areas[at], file.default]))
}
