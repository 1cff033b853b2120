import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { cache } from 'react'
import { createCaller } from '#server/router.ts'
import { appDatabase } from './database.ts'
import { isUse } from './is-use.ts'
import { pageFault } from './page-fault.ts'
import { type Session, sessionFromCookieHeader } from './session.ts'
import { toSignIn } from './to-sign-in.ts'

/** The session of the request being rendered, or null. Looked up once a request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const asked = await headers()

  return sessionFromCookieHeader(appDatabase(), asked.get('cookie'), isUse('GET', asked))
})

/** What a page asks: every read and act, as the member who asked for the page. Sends strangers to sign in. */
export const caller = cache(async () => {
  const requestId = randomUUID()
  const fail = await pageFault(requestId)
  const session = await currentSession().catch((error) => fail(error))
  if (!session) return toSignIn()

  return createCaller(
    { connection: appDatabase(), caller: session.caller, requestId },
    { onError: ({ error }) => fail(error, error.code) },
  )
})
