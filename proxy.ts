import { type NextRequest, NextResponse } from 'next/server'

/** Where the realtime process is reached: the pages' own host, its own port unless a proxy serves it. */
const realtimeOrigin = (request: NextRequest): string => {
  if (process.env.FOCALPOINT_REALTIME_PATH) return ''
  const url = new URL(process.env.NEXTAUTH_URL ?? request.url)
  const port = process.env.FOCALPOINT_REALTIME_PORT ?? '3001'
  const secure = url.protocol === 'https:'

  return `${secure ? 'wss' : 'ws'}://${url.hostname}:${port} ${secure ? 'https' : 'http'}://${url.hostname}:${port}`
}

/** Headers of every page, and a nonce of its own for its scripts. Decides nothing: pages and calls do. */
export const proxy = (request: NextRequest): NextResponse => {
  const nonce = btoa(crypto.randomUUID())
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `connect-src 'self' ${realtimeOrigin(request)}`.trim(),
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-address', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  if (process.env.NEXTAUTH_URL?.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }

  return response
}

// Through the proxy a 50 MB upload was cut at 10 MB and still answered 200: API routes set their own headers.
// So do the record's tiles and checkpoint, which are no pages.
export const config = {
  matcher: ['/((?!api/|tile/|checkpoint$|_next/static|_next/image|favicon.ico).*)'],
}
