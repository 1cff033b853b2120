import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** The system's Chromium, or undefined: then Playwright's own is used. */
const systemChromium = (): string | undefined =>
  ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
    .flatMap((name) =>
      (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
    )
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })

const executablePath = systemChromium()

/** What looks at every page and changes nothing: may have an installation of its own, beside the journeys'. */
const looks = /(accessible|weight)\.spec\.ts$/

/** Journeys in a real browser against a production build and real processes: see e2e/set-up.ts. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/set-up.ts',
  // The journeys share one installation, and most machines have no core left for a second browser.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  projects: [
    { name: 'journeys', testIgnore: looks, outputDir: 'test-results/journeys' },
    // Each test by itself, so that two halves can be looked at side by side.
    { name: 'pages', testMatch: looks, outputDir: 'test-results/pages', fullyParallel: true },
  ],
  // One journey of forty that a busy machine interrupts is tried once more; test/run.mjs tells of it.
  retries: 1,
  timeout: 60_000,
  globalTimeout: 2_400_000,
  expect: { timeout: 15_000 },
  reporter: process.env.FOCALPOINT_E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.FOCALPOINT_E2E_REPORT }]]
    : [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // Pictures of every moment cost a machine without graphics half of its time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
