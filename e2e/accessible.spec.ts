import type { Page } from '@playwright/test'
import { installation } from './installation/installation.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible, expectNoSidewaysScroll } from './steps/look.ts'
import { pages } from './steps/pages.ts'
import type { Language } from './steps/words.ts'

const wide = { width: 1280, height: 800 }
const narrow = { width: 360, height: 740 }

const choose = (page: Page, language: Language, theme: 'light' | 'dark') =>
  page.context().addCookies(
    Object.entries({ locale: language, theme }).map(([name, value]) => ({
      name,
      value,
      url: installation().url,
    })),
  )

const visit = async (page: Page, address: string, language: Language) => {
  const answer = await page.goto(address)
  expect.soft(answer?.status(), address).toBe(200)
  await expect
    .soft(page.locator('html'), address)
    .toHaveAttribute('lang', new RegExp(`^${language}`), { timeout: 5_000 })
  await expect
    .soft(page.getByRole('main').locator('h1, h2').first(), address)
    .toBeVisible({ timeout: 5_000 })
}

const looks = [
  { named: 'wide, light, English', size: wide, language: 'en', theme: 'light' },
  { named: 'narrow, dark, French', size: narrow, language: 'fr', theme: 'dark' },
] as const

for (const [name, { person, addresses }] of Object.entries(pages)) {
  for (const { named, size, language, theme } of looks) {
    test(`axe finds nothing on ${name}: ${named}`, async ({ people }) => {
      test.setTimeout(120_000)
      const page = await people.enterQuickly(person)
      await choose(page, language, theme)
      for (const address of addresses()) {
        await page.setViewportSize(size)
        await visit(page, address, language)
        await expectAccessible(page, `${address}, ${named}`)
        await page.setViewportSize(narrow)
        await expectNoSidewaysScroll(page, `${address}, ${language}`)
      }
    })
  }

  test(`${name}: every page can be read without JavaScript`, async ({ people }) => {
    const page = await people.enterQuickly(person, { javaScriptEnabled: false })
    for (const address of addresses()) {
      await visit(page, address, 'en')
      const words = (await page.getByRole('main').innerText()).split(/\s+/)
      expect.soft(words.length, `${address}: words`).toBeGreaterThan(8)
    }
  })
}

test('signing in is accessible to everybody', async ({ people }) => {
  const page = await people.comeIn()
  for (const address of ['/sign-in', '/sign-in/link']) {
    for (const language of ['en', 'fr'] as const) {
      await choose(page, language, language === 'en' ? 'light' : 'dark')
      await page.setViewportSize(language === 'en' ? wide : narrow)
      await page.goto(address)
      await expectAccessible(page, `${address}, ${language}`)
      await expectNoSidewaysScroll(page, `${address}, ${language}`)
    }
  }
})
