import { env } from './env.ts'

/**
 * Whether a request comes from our own pages. Browsers send cookies across sites with some requests, so a
 * cookie alone is no proof of intent (ASVS 3.5.1): Origin must be ours, or Sec-Fetch-Site same-origin.
 */
export const isSameOrigin = (headers: Headers): boolean => {
  const origin = headers.get('origin')
  if (origin !== null) return origin === new URL(env.publicUrl).origin

  return headers.get('sec-fetch-site') === 'same-origin'
}
