import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { showProgress } from './progress.mjs'
import { pinnedNode, root, runQuietly } from './run-program.mjs'

/** Installs the packages when they are missing or the lock has changed since. */
export const installPackages = async () => {
  const marker = join(root, 'node_modules/.focalpoint-installed')
  const wanted = hashFiles(['package.json', 'package-lock.json'])
  if (readIfThere(marker) === wanted) return
  if (!existsSync(marker) && isNewer('node_modules/.package-lock.json', 'package-lock.json'))
    return writeFileSync(marker, wanted)
  await showProgress('Installing packages', () =>
    runQuietly('npm', ['install', '--no-audit', '--no-fund'], {
      shell: process.platform === 'win32',
    }),
  )
  writeFileSync(marker, hashFiles(['package.json', 'package-lock.json']))
}

/** Builds the pages when there is no build of exactly these sources. */
export const buildPages = async () => {
  const marker = join(root, '.next/focalpoint-sources')
  const sources = hashFiles(listSources())
  if (readIfThere(marker) === sources && existsSync(join(root, '.next/BUILD_ID'))) return
  await showProgress('Building the pages', () =>
    runQuietly(pinnedNode(), ['node_modules/next/dist/bin/next', 'build'], {
      variables: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    }),
  )
  mkdirSync(join(root, '.next'), { recursive: true })
  writeFileSync(marker, sources)
}

const listSources = () => [
  'package-lock.json',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  ...['proxy.ts'].filter((file) => existsSync(join(root, file))),
  ...['app', 'server', 'db', 'realtime'].flatMap((folder) => walk(join(root, folder))),
]

/** @param {string} folder @returns {string[]} paths relative to the root, sorted */
const walk = (folder) => {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? walk(path) : [relative(root, path)]
    })
}

/** @param {string[]} files relative to the root */
const hashFiles = (files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** @param {string} file */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

/** @param {string} file @param {string} other both relative to the root */
const isNewer = (file, other) =>
  existsSync(join(root, file)) &&
  statSync(join(root, file)).mtimeMs >= statSync(join(root, other)).mtimeMs
