/**
 * Whether a request shows that its person is there: an address that they opened, or something that they do.
 * What a page fetches by itself, to stay true, is no use of the session: else a page left open on a desk
 * would keep it for ever. Pages say by `POST /api/session` that somebody still moves in them.
 */
export const isUse = (method: string, headers: Headers): boolean => {
  const mode = headers.get('sec-fetch-mode')

  // A browser too old to say is taken at the best: its sessions end with the day.
  return method !== 'GET' || mode === null || mode === 'navigate'
}
