import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)

/** Where the standard constants are meant, whatever a body adopted, and why. */
const allowed = new Map([
  ['server/findings/rules/policy.ts', 'they stand there'],
  ['server/findings/rules/level.ts', 'published functions of evidence alone'],
  ['server/findings/rules/sensitivity.ts', 'published functions of a case that names no policy'],
  ['server/policies/rules/constants.ts', 'they are put together there'],
  ['server/measures/rules/tool-gates.ts', 'the default gates are read off the library there'],
  ['server/policies/policy-in-force.ts', 'in force until a body has adopted its own'],
  ['server/policies/list-policies.ts', 'shown as the first version'],
  [
    'server/record/verify/check-policy.ts',
    'what a snapshot of before the constants were frozen means',
  ],
])

describe('policy constants', () => {
  it('reach every rule as an argument: nobody else names the standard', async () => {
    const named: string[] = []
    for (const folder of ['app', 'server', 'realtime']) {
      for (const file of await readdir(new URL(`${folder}/`, root), { recursive: true })) {
        if (!/\.tsx?$/.test(file)) continue
        const path = `${folder}/${file}`
        const text = await readFile(new URL(path, root), 'utf8')
        if (/\bstandard(Policy|Constants|Gates)\b/.test(text)) named.push(path)
      }
    }
    expect(named.filter((path) => !allowed.has(path))).toEqual([])
  })

  it('and every finding that the server computes is computed under those of its moment', async () => {
    const bare: string[] = []
    for (const file of await readdir(new URL('server/', root), { recursive: true })) {
      if (!file.endsWith('.ts') || file.startsWith('findings/rules/')) continue
      const text = await readFile(new URL(`server/${file}`, root), 'utf8')
      if (/findings\/rules\/level\.ts'|from '\.\/rules\/level\.ts'/.test(text)) bare.push(file)
    }
    expect(bare).toEqual([])
  })
})
