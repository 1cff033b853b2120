import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { whoMay } from '#server/members/rules/who-may.ts'
import { isHeldTogether } from '#server/record/rules/held-together.ts'

const folder = new URL('../../../server/record/verify/', import.meta.url)

describe('the check of a database', () => {
  test('keeps every act that the verifier asks for by its name', async () => {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.ts'))
    const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))
    const named = texts.flatMap((text) => text.match(/'[a-z_]+\.[a-z_]+'/g) ?? [])
    const acts = new Set(named.map((name) => name.slice(1, -1)).filter((name) => name in whoMay))
    expect(acts.size).toBeGreaterThan(20)
    expect([...acts].filter((act) => !isHeldTogether(act))).toEqual([])
  })
})
