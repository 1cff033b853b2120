const base = 'https://here.invalid'

/** An address of ours, without what another host could be named by; the home page, whatever else was put into a link. */
export const ownAddress = (given: string | undefined): string => {
  const url = URL.canParse(given ?? '', base) ? new URL(given ?? '/', base) : null
  // Two slashes at the beginning name a host to whoever follows the path alone.
  if (url?.origin !== base || url.pathname.startsWith('//')) return '/'

  return url.pathname + url.search
}
