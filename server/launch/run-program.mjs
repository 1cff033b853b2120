import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** A failure whose message is meant for the person at the terminal, without a stack. */
export class Plain extends Error {}

/** Ends with a sentence when this Node is too old even to start. */
export const checkNode = () => {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 20) return
  console.error(`Focalpoint needs Node 20 or newer to start; this is ${process.versions.node}.`)
  process.exit(1)
}

/**
 * Runs a program quietly to its end; what it said is part of the error when it fails.
 * @param {string} program
 * @param {string[]} argv
 * @param {{ variables?: Record<string, string>, shell?: boolean }} [options]
 * @returns {Promise<string>} what it wrote
 */
export const runQuietly = (program, argv, { variables = {}, shell = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, argv, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...variables },
      shell,
    })
    // A signal to this process alone must not leave the program behind.
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    let said = ''
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk.toString('utf8')
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      if (code === 0) return resolve(said)
      const tail = said.trim().split('\n').slice(-40).join('\n')
      reject(new Plain(`"${[program, ...argv].join(' ')}" ended with ${code ?? signal}:\n${tail}`))
    })
  })

/**
 * The Node that Focalpoint runs on: the one pinned as a package, so that it is the same on every
 * machine. Where the package's install script was not allowed to run, this Node if it is new enough.
 */
export const pinnedNode = () => {
  const pinned = join(
    root,
    'node_modules/node/bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(pinned)) return pinned
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 12)) return process.execPath
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/node/package.json'), 'utf8'))
  throw new Plain(
    `npm did not fetch Node ${version} (are install scripts switched off?). Run "npm rebuild node", or start with Node 24.`,
  )
}

/**
 * Runs one of Focalpoint's TypeScript programs in this terminal and resolves with its exit code.
 * A signal to this process is passed on; when this process is killed the other notices and stops.
 * @param {string} file relative to the root
 * @param {string[]} argv
 * @returns {Promise<number>}
 */
export const runHere = (file, argv) =>
  new Promise((resolve, reject) => {
    const child = spawn(pinnedNode(), [join(root, file), ...argv], {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })

/**
 * Runs an entry and turns its failure into a sentence and an exit code.
 * @param {() => Promise<number>} entry
 */
export const enter = (entry) => {
  checkNode()
  entry().then(
    (code) => process.exit(code),
    (error) => {
      console.error(error instanceof Plain ? error.message : error)
      process.exit(1)
    },
  )
}
