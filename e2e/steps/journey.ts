import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { installation } from '../installation/installation.ts'
import type { Person } from './people.ts'
import { say } from './words.ts'

/** The people of one journey, each in a browser of their own. */
export type People = {
  /** Signs a person in through the form and gives the page on which they arrive. */
  enter(person: Person): Promise<Page>
  /** The same without the form, where signing in is not what the journey is about. */
  enterQuickly(person: Person, options?: BrowserContextOptions): Promise<Page>
  /** Another window in the browser of somebody who has entered. */
  again(person: Person): Promise<Page>
  /** A browser in which nobody is signed in. */
  comeIn(): Promise<Page>
  /** Says that browsers will rightly complain of something: a refusal that the journey provokes. */
  expectComplaint(about: RegExp): void
}

/** Journeys end with a look at what browsers complained of: errors, refused styles and scripts. */
export const test = base.extend<{ people: People }>({
  people: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    const browsers = new Map<Person, BrowserContext>()
    const complaints: string[] = []
    const expected: RegExp[] = []
    const open = async (person?: Person, options: BrowserContextOptions = {}) => {
      const context = await newcomer(browser, options)
      contexts.push(context)
      if (person) browsers.set(person, context)
      return openWindow(context)
    }
    const openWindow = async (context: BrowserContext) => {
      const page = await context.newPage()
      listen(page, complaints)
      return page
    }
    await use({
      comeIn: () => open(),
      async again(person) {
        const context = browsers.get(person)
        if (!context) throw new Error(`${person.name} has not entered`)
        return openWindow(context)
      },
      async enter(person) {
        const page = await open(person)
        await signIn(page, person)
        return page
      },
      async enterQuickly(person, options) {
        const page = await open(person, options)
        await signInQuickly(page, person)
        return page
      },
      expectComplaint: (about) => expected.push(about),
    })
    for (const context of contexts) await context.close()
    const surprising = complaints.filter((one) => !expected.some((about) => about.test(one)))
    expect(surprising, 'what browsers complained of').toEqual([])
  },
})

export { expect }

const newcomer = (browser: Browser, options: BrowserContextOptions) =>
  browser.newContext({ baseURL: installation().url, ...options })

/** Notes errors of a page: thrown ones, and those that the browser writes, such as violated policies. */
export const listen = (page: Page, complaints: string[]): void => {
  const note = (text: string) => complaints.push(`${new URL(page.url()).pathname}: ${text}`)
  page.on('pageerror', (error) => note(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} ${message.location().url}`)
  })
}

/** Signs in as a person does, and arrives on the home page or where they were led to sign in from. */
export const signIn = async (page: Page, { signInName }: Person, arrivesAt = '/') => {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in')
  await page.getByLabel(say('common.signIn.name')).fill(signInName)
  await page.getByLabel(say('common.signIn.password')).fill(installation().password)
  await page.getByRole('button', { name: say('common.signIn.submit'), exact: true }).click()
  await page.waitForURL((url) => url.pathname === arrivesAt)
}

/** Signs in without the form. */
export const signInQuickly = async (page: Page, { signInName }: Person) => {
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const answer = await page.request.post('/api/auth/callback/credentials', {
    form: {
      csrfToken,
      name: signInName,
      password: installation().password,
      callbackUrl: '/',
      json: 'true',
    },
  })
  expect(answer.ok(), `${signInName} signs in`).toBe(true)
}
