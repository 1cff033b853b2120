import { readdir, readFile, stat } from 'node:fs/promises'
import { matchesGlob } from 'node:path'
import { describe, expect, it } from 'vitest'
import { alone } from '../../vitest.config.ts'

const folders = ['app', 'server', 'db', 'realtime'] as const
const root = new URL('../../', import.meta.url)

/** Content that is data and not code: what it says needs its length. */
const data = [/^server\/exercise\//, /^server\/messages\//, /^db\/migrations\//]

const sources = async (): Promise<{ path: string; size: number; text: string }[]> => {
  const found = []
  for (const folder of folders) {
    for (const file of await readdir(new URL(`${folder}/`, root), { recursive: true })) {
      if (!/\.(ts|tsx|mjs)$/.test(file)) continue
      const path = `${folder}/${file}`
      const { size } = await stat(new URL(path, root))
      found.push({ path, size, text: await readFile(new URL(path, root), 'utf8') })
    }
  }

  return found.filter(({ path }) => !data.some((pattern) => pattern.test(path)))
}

const all = await sources()

describe('the house', () => {
  it('keeps files small: none over 12 kB, nine in ten under 7 kB, half under 2.5 kB', () => {
    const sizes = all.map(({ size }) => size).sort((a, b) => a - b)
    expect(all.filter(({ size }) => size > 12_288).map(({ path }) => path)).toEqual([])
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThan(7_168)
    expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThan(2_560)
  })

  it('reads the environment in one place, besides the entries that start the processes', () => {
    const allowed = [
      /^server\/platform\/env\.ts$/,
      /^server\/launch\//,
      /^server\/start\.ts$/,
      /^db\/embedded/,
    ]
    const readers = all.filter(
      ({ path, text }) => /process\.env/.test(text) && !allowed.some((one) => one.test(path)),
    )
    expect(readers.map(({ path }) => path)).toEqual([])
  })

  it('leaves no trace of a test in what the next one shares with it', async () => {
    const tests = (await readdir(new URL('test/acts/', root), { recursive: true }))
      .map((file) => `test/acts/${file}`)
      .filter((path) => path.endsWith('.test.ts'))
    const traces = []
    const leaving = []
    for (const path of tests) {
      const text = await readFile(new URL(path, root), 'utf8')
      const needsOwn =
        /process\.env(\.\w+|\[[^\]]+\]) = |\(process\.env,|delete process\.env|resetModules|files-case/
      if (needsOwn.test(text)) traces.push(path)
      if (/stubEnv/.test(text) && !/unstubAllEnvs/.test(text)) leaving.push(path)
      if (/useFakeTimers/.test(text) && !/useRealTimers/.test(text)) leaving.push(path)
    }
    expect(traces.length).toBeGreaterThan(5)
    expect(traces.filter((path) => !alone.some((pattern) => matchesGlob(path, pattern)))).toEqual(
      [],
    )
    expect(leaving).toEqual([])
  })

  it('has no any, no silent catch, no suppressed rule and no drawer for what fits nowhere', () => {
    const smells =
      /\bas any\b|@ts-ignore|@ts-expect-error|biome-ignore|catch\s*(\([^)]*\))?\s*\{(\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*\}/
    expect(all.filter(({ text }) => smells.test(text)).map(({ path }) => path)).toEqual([])
    expect(all.filter(({ path }) => /\/(utils?|helpers?|misc)[./]/.test(path))).toEqual([])
  })

  it('takes time and chance from outside in every rule', () => {
    const impure = /Math\.random|Date\.now|new Date\(\)|crypto\.|from 'node:/
    const rules = all.filter(({ path }) => /^server\/[^/]+\/rules\//.test(path))
    expect(rules.length).toBeGreaterThan(30)
    expect(rules.filter(({ text }) => impure.test(text)).map(({ path }) => path)).toEqual([])
  })
})
