import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { cache } from 'react'
import { lookingBackIn } from '#server/record/rules/looking-back.ts'
import { createCaller } from '#server/router.ts'
import { appDatabase } from './database.ts'
import { isUse } from './is-use.ts'
import { missing } from './missing.ts'
import { pageFault } from './page-fault.ts'
import { type Past, pastOf } from './past.ts'
import { type Session, sessionFromCookieHeader } from './session.ts'
import { toSignIn } from './to-sign-in.ts'

/** The session of the request being rendered, or null. Looked up once a request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const asked = await headers()

  return sessionFromCookieHeader(appDatabase(), asked.get('cookie'), isUse('GET', asked))
})

/** The moment of the past that the page's address asks for, or undefined for the present. Looked up once a request. */
export const currentPast = cache(async (): Promise<Past | undefined> => {
  const asked = lookingBackIn((await headers()).get('x-address') ?? '/')
  if (asked === undefined) return undefined

  return (asked && (await pastOf(appDatabase(), asked))) ?? missing()
})

/** What a page of the past asks of the present: how to get back, and where else to look. */
export const presentCaller = cache(async () => {
  const requestId = randomUUID()
  const fail = await pageFault(requestId)
  const session = await currentSession().catch((error) => fail(error))
  if (!session) return toSignIn()

  return createCaller(
    { connection: appDatabase(), caller: session.caller, requestId },
    { onError: ({ error }) => fail(error, error.code) },
  )
})

/**
 * What a page asks: every read and act, as the member who asked for the page, at the moment that its address names.
 * Sends strangers to sign in.
 */
export const caller = cache(async () => {
  const requestId = randomUUID()
  const fail = await pageFault(requestId)
  const session = await currentSession().catch((error) => fail(error))
  if (!session) return toSignIn()

  const past = await currentPast()

  return createCaller(
    { connection: appDatabase(), caller: session.caller, requestId, past },
    { onError: ({ error }) => fail(error, error.code) },
  )
})
