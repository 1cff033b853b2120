/** Where the realtime process is, told to pages by the server at run time. */
export type RealtimePlace = { readonly port: number; readonly path: string | null }

/**
 * The address of the realtime process as this page reaches it: the page's own host, with the realtime port,
 * or on the page's own origin where a proxy serves it under a path.
 * @param scheme `ws` for documents, `http` for events; either becomes its secure form on a secure page
 */
export const realtimeAddress = (
  place: RealtimePlace,
  scheme: 'ws' | 'http',
  page: { protocol: string; hostname: string; host: string },
): string => {
  const secure = page.protocol === 'https:' ? 's' : ''
  const origin = place.path === null ? `${page.hostname}:${place.port}` : page.host

  return `${scheme}${secure}://${origin}${place.path ?? ''}`
}
