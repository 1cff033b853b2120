/** What an address asks to see: the past at an entry of the record or a time, perhaps as a member could then see it. */
export type LookingBack = {
  readonly at: { readonly index: number } | { readonly time: string }
  readonly as: string | null
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const ofSituation = 'assessment|evidence|sources|findings|risks|forecasts|measures|decisions'

/** The pages that show the past as they show the present. Forms, rooms and histories of texts are of the present. */
const pages = new RegExp(
  `^/(?:situations/${uuid}(?:/(?:${ofSituation})(?:/(?!new\\b|edit\\b|history\\b|import\\b|versions\\b|grading\\b)[\\w.-]+)?)?` +
    `|(?:decisions|meetings|motions|ballots|choices|silence)/${uuid}|meetings/${uuid}/minutes` +
    `|decisions/${uuid}/then-and-now|decisions|meetings|motions)/?$`,
)

/** Whether a page can be looked at as it was: its path, without what follows a question mark. */
export const isReplayed = (path: string): boolean => pages.test(path)

const indexOf = /^\d{1,15}$/
const timeOf = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/
const memberOf = new RegExp(`^${uuid}$`)

/**
 * Reads `?at=…&as=…` of an address: `at` is the index of an entry, a day (its end, UTC) or a time (UTC unless it says
 * otherwise), `as` a member's id.
 * @returns undefined where the present is asked for or the page has no past, null where what is asked cannot be read
 */
export const lookingBackIn = (address: string): LookingBack | null | undefined => {
  const [path = '', query = ''] = address.split('?', 2)
  const asked = new URLSearchParams(query)
  const at = asked.get('at')
  if (at === null || at === '' || !isReplayed(path)) return undefined
  const as = asked.get('as') || null
  if (as !== null && !memberOf.test(as)) return null
  if (indexOf.test(at)) return { at: { index: Number(at) }, as }
  const time = timeOf.test(at) ? instantOf(at) : Number.NaN

  return Number.isNaN(time) ? null : { at: { time: new Date(time).toISOString() }, as }
}

const dayEnd = 'T23:59:59.999Z'

const instantOf = (at: string): number => {
  if (at.length === 10) return Date.parse(`${at}${dayEnd}`)

  return Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(at) ? at : `${at}Z`)
}
