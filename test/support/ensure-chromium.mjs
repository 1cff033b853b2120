import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pinnedNode, root } from '../../server/launch/run-program.mjs'

const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Without the window's own parts Chromium takes a third of the work; older systems have only the whole of it. */
const packages = ['chromium-headless-shell', 'chromium']

/**
 * Sees to it that the journeys have a browser: the system's Chromium, installed where it is missing
 * and this is root on a Debian-like system; otherwise Playwright's own. playwright.config.ts finds it.
 */
export const ensureChromium = () => {
  if (usual.some((path) => existsSync(path))) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium with apt-get …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const name of packages) {
      try {
        execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' })
        execFileSync('apt-get', ['install', '-y', '-qq', name], { env, stdio: 'inherit' })
        if (usual.some((path) => existsSync(path))) return
      } catch (error) {
        console.error(
          `apt-get could not install ${name}: ${error instanceof Error ? error.message : error}`,
        )
      }
    }
  }
  console.log("Fetching Playwright's own Chromium …")
  execFileSync(pinnedNode(), ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
  })
}
