import type { IncomingMessage } from 'node:http'

/** Whether a request says, in its `Origin`, that it comes from a page of ours. */
export function isOwnOrigin(request: IncomingMessage, origins: ReadonlySet<string>): boolean {
  return origins.has(request.headers.origin ?? '')
}

/** The same for a GET, on which a browser sends no `Origin` to the page's own. */
export function isOwnPage(request: IncomingMessage, origins: ReadonlySet<string>): boolean {
  const { origin } = request.headers
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin'
  return isOwnOrigin(request, origins)
}

/**
 * What lets our pages read an answer across origins. On refusals too: without these headers a browser
 * would blame the origin and not the session.
 */
export function crossOrigin({ headers: { origin } }: IncomingMessage): Record<string, string> {
  if (origin === undefined) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    vary: 'Origin',
  }
}
