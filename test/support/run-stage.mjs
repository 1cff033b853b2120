import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { pinnedNode, root } from '../../server/launch/run-program.mjs'

/**
 * One kind of check: what to run and how to count what it found.
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{
 *   name: string,
 *   argv?: string[],
 *   before?: () => Promise<void>,
 *   variables?: () => Record<string, string>,
 *   count: (ran: { code: number }) => Counts,
 * }} Stage
 */

/**
 * Runs a stage and prints its counts. Its words are shown as they come, or, where another stage speaks
 * at the same time, kept in a file and shown together at its end.
 * @param {Stage} stage
 * @param {{ log: string | null }} options
 * @returns {Promise<Counts>}
 */
export const runStage = async ({ name, argv, before, variables, count }, { log }) => {
  const since = Date.now()
  console.log(log === null ? `\n── ${name}` : `── ${name} …`)
  const counts = await attempt(async () => {
    await before?.()
    const code = argv === undefined ? 0 : await run(argv, variables?.() ?? {}, log)
    return count({ code })
  })
  const seconds = Math.round((Date.now() - since) / 1000)
  if (log !== null && argv !== undefined) console.log(`\n${readIfThere(log)}`)
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`)
  return counts
}

/** A stage that cannot run, or leaves no report, has failed. @param {() => Promise<Counts>} work */
const attempt = async (work) => {
  try {
    return await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

/** @param {string} log */
const readIfThere = (log) => {
  try {
    return readFileSync(log, 'utf8')
  } catch {
    return ''
  }
}

/**
 * @param {string[]} argv
 * @param {Record<string, string>} variables
 * @param {string | null} log
 * @returns {Promise<number>}
 */
const run = (argv, variables, log) =>
  new Promise((resolve, reject) => {
    const words = log === null ? 'inherit' : openSync(log, 'w')
    const child = spawn(pinnedNode(), argv, {
      cwd: root,
      stdio: ['inherit', words, words],
      env: { ...process.env, ...variables },
    })
    if (typeof words === 'number') closeSync(words)
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
