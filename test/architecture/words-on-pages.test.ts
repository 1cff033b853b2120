import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOn } from '../../app/_client/words-on.ts'

const root = join(import.meta.dirname, '../..')
const files = (await readdir(join(root, 'app'), { recursive: true }))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `app/${file}`)
const texts = new Map(
  await Promise.all(
    files.map(async (file) => [file, await readFile(join(root, file), 'utf8')] as const),
  ),
)
const textOf = (file: string): string => texts.get(file) ?? ''

/** What a file imports of the pages, at once or when it is wanted. */
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map(([, to = '']) => normalize(join(dirname(file), to)))
    .filter((to) => texts.has(to))

const spokenIn = (file: string): string[] =>
  [...textOf(file).matchAll(/useTranslations\(\s*'([a-z]+)/g)].map(([, area = '']) => area)

/** The areas whose words the scripts of a page speak: of its client components and all that they import. */
const spokenBy = (page: string): Set<string> => {
  const seen = new Set<string>()
  const spoken = new Set<string>()
  const visit = (file: string, isWithinClient: boolean): void => {
    const isClient = isWithinClient || textOf(file).startsWith("'use client'")
    if (seen.has(`${file} ${isClient}`)) return
    seen.add(`${file} ${isClient}`)
    if (isClient) for (const area of spokenIn(file)) spoken.add(area)
    for (const imported of importsOf(file)) visit(imported, isClient)
  }
  visit(page, false)

  return spoken
}

const isPart = (name: string): name is keyof typeof wordsOn => name in wordsOn

/** The areas that the layouts around a page send. */
const sentWith = (page: string): Set<string> => {
  const sent = new Set<string>(['common'])
  for (let folder = dirname(page); folder.startsWith('app'); folder = dirname(folder)) {
    for (const [, on = ''] of textOf(`${folder}/layout.tsx`).matchAll(/<Words on="(\w+)"/g)) {
      if (isPart(on)) for (const area of wordsOn[on]) sent.add(area)
    }
  }

  return sent
}

const pages = files.filter((file) => /\/(page|layout|error|not-found)\.tsx$/.test(file))

describe('the words sent with a page', () => {
  it('are looked for on pages that speak: a walk over nothing proves nothing', () => {
    expect(pages.length).toBeGreaterThan(40)
    expect([...spokenBy('app/(member)/meetings/new/page.tsx')]).toContain('meetings')
  })

  it.each(pages)('are all that the scripts of %s speak', (page) => {
    const sent = sentWith(page)
    expect([...spokenBy(page)].filter((area) => !sent.has(area))).toEqual([])
  })

  it('are spoken by some page of their part: nothing is sent for nothing', () => {
    const spoken = new Map<string, Set<string>>()
    for (const page of pages) {
      for (const area of spokenBy(page)) {
        for (let folder = dirname(page); folder.startsWith('app'); folder = dirname(folder)) {
          for (const [, on = ''] of textOf(`${folder}/layout.tsx`).matchAll(/<Words on="(\w+)"/g)) {
            spoken.set(on, new Set(spoken.get(on)).add(area))
          }
        }
      }
    }
    // An assessment's words are named by what it needs none of, while its tools grow.
    const { assessment: _, ...named } = wordsOn
    const idle = Object.entries(named).flatMap(([on, areas]) =>
      areas.filter((area) => !spoken.get(on)?.has(area)).map((area) => `${area} on ${on}`),
    )
    expect(idle).toEqual([])
  })
})
