import type { Prepared } from './prepare.ts'

/** The running installation that the journeys use. */
export type Installation = {
  /** Where its pages are, without a trailing slash. */
  url: string
  /** Everybody's password. */
  password: string
  /** A file with the ids of the processes that run now, by name. */
  processes: string
  /** Signs in as superuser: to age a session as only time could. */
  superuserUrl: string
  /** The folder of the mail server that takes everybody's letters. */
  mailbox: string
  /** What an auditor was given on paper. */
  verifierKey: string
  prepared: Prepared
}

const variable = 'FOCALPOINT_E2E_INSTALLATION'

/** Tells the processes that run the journeys, which inherit the environment. */
export const remember = (installation: Installation): void => {
  process.env[variable] = JSON.stringify(installation)
}

/** Whether an installation was told already. */
export const isRemembered = (): boolean => process.env[variable] !== undefined

/** The installation under test. Throws outside a run. */
export const installation = (): Installation => {
  const told = process.env[variable]
  if (told === undefined) throw new Error('No installation was started; run playwright test')
  return JSON.parse(told)
}
