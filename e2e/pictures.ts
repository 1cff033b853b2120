import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { exercisePassword } from '#server/exercise/people.ts'

// Takes the pictures of README.md from the running exercise:
//   npm run demo, then  node e2e/pictures.ts [ADDRESS]

const address = process.argv[2] ?? 'http://localhost:3000'
const folder = join(import.meta.dirname, '../docs/pictures')

const open = async (browser: Browser, signInName: string): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${address}/sign-in`)
  await page.locator('input[autocomplete=username]').fill(signInName)
  await page.locator('input[name=password]').fill(exercisePassword)
  await page.locator('input[name=password]').press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}

const take = async (page: Page, name: string): Promise<void> => {
  // The stream of events keeps the network busy for ever, so stillness is a matter of time.
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`${name}: ${page.url()}`)
}

const follow = async (page: Page, pattern: RegExp): Promise<void> => {
  const links = await page
    .locator('a[href]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  const to = links.find((href) => pattern.test(href))
  if (to === undefined) throw new Error(`No link like ${pattern} on ${page.url()}`)
  await page.goto(new URL(to, address).href)
}

const browser = await chromium.launch({
  executablePath: process.env.FOCALPOINT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  await mkdir(folder, { recursive: true })
  const trainee = await open(browser, 'lotte.berg')
  await take(trainee, 'home')
  await trainee.goto(`${address}/situations`)
  await follow(trainee, /^\/situations\/[0-9a-f-]{36}$/)
  const situation = trainee.url()
  await take(trainee, 'overview')
  await trainee.goto(`${situation}/assessment`)
  await take(trainee, 'assessment')
  await trainee.goto(`${address}/`)
  await trainee.getByRole('link', { name: /special tribunal/ }).click()
  await trainee.waitForURL(/evidence/)
  await take(trainee, 'evidence')

  const convenor = await open(browser, 'helene.marchetti')
  await convenor.goto(`${address}/library`)
  await take(convenor, 'library')
  await convenor.goto(`${situation}/findings`)
  await take(convenor, 'findings')
  await convenor.goto(`${situation}/risks`)
  await take(convenor, 'risks')
  await convenor.goto(`${address}/decisions`)
  await convenor.getByRole('link', { name: /African Union mediation/ }).click()
  await convenor.waitForURL(/decisions\/[0-9a-f-]{36}/)
  await take(convenor, 'decision')
  await convenor.goto(`${address}/decisions/board`)
  await take(convenor, 'board')
  await convenor.goBack()
  await follow(convenor, /^\/ballots\/[0-9a-f-]{36}/)
  await take(convenor, 'ballot')
  await convenor.goto(`${address}/meetings`)
  await follow(convenor, /^\/meetings\/[0-9a-f-]{36}$/)
  const meeting = convenor.url()
  await convenor.goto(`${meeting}/minutes`)
  await take(convenor, 'minutes')
  await convenor.goto(`${meeting}/room`)
  await convenor.getByRole('button', { name: 'Start the meeting' }).click()
  await convenor.getByRole('button', { name: 'Turn to' }).first().click()
  await take(convenor, 'room')

  const auditor = await open(browser, 'edmund.vale')
  await auditor.goto(`${address}/record`)
  await take(auditor, 'record')
} finally {
  await browser.close()
}
