import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Callers like a page: they run acts of every area. */
const callers = ['exercise', 'launch']

type Source = { path: string; area: string; text: string }

const sources = async (): Promise<Source[]> => {
  const found = []
  for (const file of await readdir(join(root, 'server'), { recursive: true })) {
    const area = file.split('/')[0] ?? ''
    if (!file.endsWith('.ts') || !file.includes('/') || callers.includes(area)) continue
    found.push({ path: file, area, text: await readFile(join(root, 'server', file), 'utf8') })
  }
  return found
}

/** Paths below server/ that a file imports. */
const importsOf = ({ path, text }: Source): string[] =>
  [...text.matchAll(/from '([^']+)'/g)].flatMap(([, to = '']) => {
    if (to.startsWith('#server/')) return [to.slice('#server/'.length)]
    return to.startsWith('.') ? [normalize(join(dirname(path), to))] : []
  })

it('an area never calls an act of another: what two acts share is a rule, a read or a writer', async () => {
  const all = await sources()
  const acts = new Map(
    all.filter(({ text }) => text.includes('= defineAct({')).map((act) => [act.path, act.area]),
  )
  expect(acts.size).toBeGreaterThan(20)
  const trespasses = all.flatMap((source) =>
    importsOf(source)
      .filter((to) => acts.has(to) && acts.get(to) !== source.area)
      .map((to) => `${source.path} calls ${to}`),
  )
  expect(trespasses).toEqual([])
})
