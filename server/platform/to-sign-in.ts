import { headers } from 'next/headers'
import { redirect } from 'next/navigation'

/** Leads whoever is not signed in to do so, and from there to what they asked for: a letter's link is opened with none. */
export const toSignIn = async (): Promise<never> => {
  const to = (await headers()).get('x-address') ?? '/'
  redirect(to === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to })}`)
}
