import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { root } from '#server/launch/environment.ts'
import { installation } from '../../../e2e/installation/installation.ts'
import setUp from '../../../e2e/set-up.ts'
import { run } from '../../../e2e/steps/calls.ts'
import { signInQuickly } from '../../../e2e/steps/journey.ts'
import { openOwnSituation } from '../../../e2e/steps/own-situation.ts'
import { focalPoint, interiorDeputy } from '../../../e2e/steps/people.ts'
import config from '../../../playwright.config.ts'
import { Latencies } from '../realtime/latencies.ts'
import { Colleague } from './colleague.ts'
import { gather } from './gather.ts'
import { longText } from './long-text.ts'
import { servePlainEditor } from './plain-editor.ts'
import { startProfile } from './profile.ts'
import { typeIn } from './type-in.ts'

/**
 * How long a keystroke takes until it is seen, in a text of 50 pages: in our editor while ten others write over
 * sockets, in ours alone, and in a plain editor that shares nothing; in turns, all in one browser.
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    profile: { type: 'string' },
  },
})
const pages = 50
const others = 10
const threads = 20
const target = 50
const rounds = Number(options.rounds ?? (options.quick ? 1 : 3))
const strokes = options.quick ? 120 : 250
const says = {
  together: `ours, ${others} others writing`,
  alone: 'ours, alone',
  plain: 'plain TipTap, nothing shared',
} as const
type Way = keyof typeof says
const found = new Map<Way, Latencies>()

const text = longText(pages)
const home = join(root, '.data/bench')
const [end, plain] = await Promise.all([setUp(), servePlainEditor(home, text)])
const browser = await chromium.launch(config.use?.launchOptions)
try {
  const { url } = installation()
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 } })
  const setting = await context.newPage()
  const ports = portOfSockets(setting)
  await signInQuickly(setting, focalPoint)
  const cookies = await context.cookies(url)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const { address, sections } = await openOwnSituation(setting, 'Ferry road', interiorDeputy)
  const document = sections.find(({ section }) => section === 'scenarios')?.documentId ?? ''
  await run(setting, 'assessments.write', { documentId: document, document: text })
  await setting.goto(`${address}#scenarios`)
  const port = await ports
  const reader = new Colleague()
  await reader.enter({ port, document, headers: { cookie, origin: url } }, 0)
  for (const passage of reader.passages(threads)) {
    await run(setting, 'comments.startThread', {
      ...{ documentId: document, ...passage },
      ...{ text: 'By which road?', mentions: [] },
    })
  }
  reader.leave()
  await setting.close()
  const box = `[data-document="${document}"]`

  for (let round = 1; round <= rounds; round += 1) {
    for (const way of Object.keys(says) as Way[]) {
      console.log(`round ${round} of ${rounds}: ${says[way]} …`)
      const page = await context.newPage()
      await page.goto(way === 'plain' ? plain.address : `${address}#scenarios`)
      await page.locator(way === 'plain' ? '.tiptap' : box).waitFor()
      const leave =
        way === 'together'
          ? await gather(others, { port, document, headers: { cookie, origin: url } })
          : () => {}
      await note(way, page, way === 'plain' ? '.tiptap' : box)
      leave()
      await page.close()
    }
  }
  report()
} finally {
  await browser.close()
  await Promise.all([plain.end(), end()])
}

async function note(way: Way, page: Page, box: string): Promise<void> {
  const profiler = options.profile === way ? await startProfile(page) : undefined
  const { painted, letters } = await typeIn(page, box, strokes)
  await profiler?.(join(home, `typing-${way}.cpuprofile`))
  if (letters < strokes) throw new Error(`${says[way]}: ${letters} of ${strokes} letters arrived`)
  const latencies = found.get(way) ?? new Latencies()
  found.set(way, latencies)
  // The first letters wait for what a page does once.
  for (const milliseconds of painted.slice(10)) latencies.add(milliseconds)
}

// Where the page's own sockets lead. A plain editor has none.
function portOfSockets(page: Page): Promise<number> {
  return new Promise((found) => {
    page.on('websocket', (socket) => found(Number(new URL(socket.url()).port)))
  })
}

function report(): void {
  const row = (cells: readonly string[]) =>
    `  ${(cells[0] ?? '').padEnd(30)}${cells
      .slice(1)
      .map((one) => one.padStart(10))
      .join('')}`
  console.log(`\nA text of ${pages} pages, keystroke to picture (ms), ${rounds} rounds`)
  console.log(row(['', 'p50', 'p95', 'p99', 'letters']))
  for (const [way, latencies] of found) {
    const shown = [0.5, 0.95, 0.99].map((share) => (latencies.quantile(share) ?? 0).toFixed(1))
    console.log(row([says[way], ...shown, String(latencies.count)]))
  }
  const reached = (found.get('together')?.quantile(0.95) ?? target) < target
  console.log(`  ${reached ? 'reached' : 'not reached'}: p95 with ${others} others < ${target} ms`)
}
