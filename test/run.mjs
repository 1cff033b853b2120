import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildPages, installPackages } from '../server/launch/prepare.mjs'
import { checkNode, root } from '../server/launch/run-program.mjs'
import { ensureChromium } from './support/ensure-chromium.mjs'
import { once } from './support/once.mjs'
import { runStage } from './support/run-stage.mjs'

// npm test [-- STAGE…]: sets up what is missing, then every check there is; the counts come from
// the tools' own reports. The last line is the sum, and the exit code says whether all passed.

checkNode()
const started = Date.now()
const wanted = process.argv.slice(2)
const reports = join(root, '.data/reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(reports, name), 'utf8'))

/** Tests in a browser that passed only at their second attempt: passed, and worth a look. */
let again = 0

/** Two lanes may ask for the pages; they are built once. */
const pages = once(buildPages)

/** One check that either holds or not. @param {boolean} holds */
const single = (holds) => ({ passed: holds ? 1 : 0, failed: holds ? 0 : 1 })

/** @type {import('./support/run-stage.mjs').Stage[]} */
const stages = [
  {
    name: 'build',
    before: pages,
    count: () => single(true),
  },
  {
    name: 'lint',
    argv: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    count: ({ code }) => single(code === 0),
  },
  {
    name: 'imports',
    argv: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
      ...['app', 'server', 'db', 'realtime'],
    ],
    count: ({ code }) => single(code === 0),
  },
  {
    name: 'unused',
    argv: ['node_modules/knip/bin/knip.js'],
    count: ({ code }) => single(code === 0),
  },
  ...['rules', 'acts', 'realtime', 'faults'].map((project) => ({
    name: project,
    argv: [
      'node_modules/vitest/vitest.mjs',
      // `acts-alone` belongs to the acts.
      ...['run', '--project', `${project}*`, '--reporter', 'default', '--reporter', 'json'],
      ...['--outputFile.json', join(reports, `${project}.json`)],
    ],
    count: () => {
      const { numPassedTests, numFailedTests, success } = read(`${project}.json`)
      // A file that cannot even be loaded has no tests to fail.
      const broken = !success && numFailedTests === 0 ? 1 : 0
      return { passed: numPassedTests, failed: numFailedTests + broken }
    },
  })),
  {
    name: 'types',
    // The build writes the declarations of its own routes, which the types rest on.
    before: pages,
    argv: ['node_modules/typescript/bin/tsc', '--noEmit'],
    count: ({ code }) => single(code === 0),
  },
  // What changes nothing is looked at in installations of its own, in two halves.
  ...[
    { name: 'journeys', argv: ['--project', 'journeys'] },
    { name: 'pages-1', argv: ['--project', 'pages', '--shard', '1/2'] },
    { name: 'pages-2', argv: ['--project', 'pages', '--shard', '2/2'] },
  ].map(({ name, argv }) => ({
    name,
    before: async () => {
      ensureChromium()
      await pages()
    },
    argv: [
      'node_modules/@playwright/test/cli.js',
      'test',
      ...argv,
      '--output',
      `test-results/${name}`,
    ],
    variables: () => ({ FOCALPOINT_E2E_REPORT: join(reports, `${name}.json`) }),
    count: () => {
      const { stats, errors } = read(`${name}.json`)
      again += stats.flaky
      return {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected + (errors.length > 0 && stats.unexpected === 0 ? 1 : 0),
      }
    },
  })),
]

const known = stages.map(({ name }) => name)
const unknown = wanted.find((name) => !known.includes(name))
if (unknown !== undefined) {
  console.error(`There is no stage "${unknown}"; choose from ${known.join(', ')}.`)
  process.exit(2)
}

await installPackages()
const chosen = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
// Much of both is waiting: for a browser, for deadlines, for processes to die. Side by side they take
// little longer than the longer of them; what is left at the end is done by whichever is free.
const inBrowser = new Set(['build', 'journeys'])
const inEither = new Set(['pages-1', 'pages-2'])
const left = chosen.filter(({ name }) => inEither.has(name))
const lanes = [
  chosen.filter(({ name }) => inBrowser.has(name)),
  chosen.filter(({ name }) => !inBrowser.has(name) && !inEither.has(name)),
]
const isBeside = lanes[0]?.length > 0 || left.length > 1
let passed = 0
let failed = 0
await Promise.all(
  lanes.map(async (lane, at) => {
    // The browser's lane speaks as it goes; the other's words come together at the end of each stage.
    const together = at > 0 && isBeside
    for (let stage = lane.shift() ?? left.shift(); stage; stage = lane.shift() ?? left.shift()) {
      const log = together ? join(reports, `${stage.name}.log`) : null
      const counts = await runStage(stage, { log })
      passed += counts.passed
      failed += counts.failed
    }
  }),
)
console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`)
if (again > 0) console.log(`${again} in a browser only at the second attempt: see "flaky" above`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
