'use client'
import { forgetKept } from './kept-texts.ts'

/** Ends the session on the server, forgets what this browser kept, and leaves for the sign-in page. */
export const signOut = async (): Promise<void> => {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
  await fetch('/api/auth/signout', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, json: 'true' }),
  })
  await forgetKept()
  sessionStorage.clear()
  location.assign('/sign-in?left=yes')
}
