'use client'

/** How an attempt to sign in ended. */
export type SignInOutcome = 'signed_in' | 'refused' | 'too_many_attempts' | 'unreachable'

/** Tries a name and password. Says nothing about which of the two was wrong. */
export const signIn = async (name: string, password: string): Promise<SignInOutcome> => {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
    const answer = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, name, password, callbackUrl: '/', json: 'true' }),
    })
    const { url } = (await answer.json()) as { url?: string }
    const why = url ? new URL(url, location.href).searchParams.get('error') : null
    if (answer.ok && why === null) return 'signed_in'

    return why === 'too_many_attempts' ? 'too_many_attempts' : 'refused'
  } catch (error) {
    console.error(error)
    return 'unreachable'
  }
}
