/** What of an address says that the past is asked for. */
export type Moment = { readonly at: string; readonly as?: string | null | undefined }

/** An address as it is at a moment, with all else that it says; of the present without one. */
export const addressAt = (address: string, moment: Moment | null): string => {
  const [path = '/', query = ''] = address.split('?', 2)
  const asked = new URLSearchParams(query)
  asked.delete('at')
  asked.delete('as')
  if (moment) asked.set('at', moment.at)
  if (moment?.as) asked.set('as', moment.as)
  const said = asked.toString()

  return said === '' ? path : `${path}?${said}`
}
