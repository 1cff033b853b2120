import { readdir, readFile } from 'node:fs/promises'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { areas, messagesOf } from '#server/messages/load.ts'

type Words = { [key: string]: string | Words }

const flat = (words: Words, path = ''): Map<string, string> =>
  new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : [...flat(value, `${path}${key}.`)],
    ),
  )

/** The names that an ICU message is filled with, in whichever branch of its plurals and selects. */
const holes = (message: string): string[] => {
  const names = new Set<string>()
  const walk = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value)
      if ('children' in element) walk(element.children)
      if ('options' in element) {
        for (const option of Object.values(element.options)) walk(option.value)
      }
    }
  }
  walk(parse(message))

  return [...names].sort()
}

const english = flat((await messagesOf('en')) as Words)
const french = flat((await messagesOf('fr')) as Words)

describe('every word a person sees', () => {
  it('is said in both languages', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('is filled with the same names in both', () => {
    const differing = [...english].filter(
      ([key, message]) => holes(message).join() !== holes(french.get(key) ?? '').join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('keeps, in French, the space before what ends a sentence on its line', () => {
    const loose = [...french].filter(([, message]) => /\S [:;?!»]|« /.test(message))
    expect(loose.map(([key]) => key)).toEqual([])
  })

  it('is not left empty', () => {
    const empty = [...english, ...french].filter(([, message]) => message.trim() === '')
    expect(empty).toEqual([])
  })

  it('comes from files that are all loaded', async () => {
    for (const language of ['en', 'fr']) {
      const files = await readdir(new URL(`../../server/messages/${language}/`, import.meta.url))
      expect(files.map((file) => file.replace('.json', '')).sort()).toEqual([...areas].sort())
    }
  })
})

/** The words that a file of the pages asks for outright, each with where they may be: `t` can be several. */
const askedIn = (text: string): { key: string; places: string[] }[] => {
  const areasOf = new Map<string, string[]>()
  const told = /const (\w+) = (?:await )?(?:use|get)Translations\(\s*'([\w.]+)'/g
  for (const [, name = '', area = ''] of text.matchAll(told))
    areasOf.set(name, [...(areasOf.get(name) ?? []), area])

  return [...areasOf].flatMap(([name, found]) =>
    [...text.matchAll(new RegExp(`\\b${name}(?:\\.rich)?\\(\\s*'([\\w.]+)'`, 'g'))].map(
      ([, key = '']) => ({ key, places: found.map((area) => `${area}.${key}`) }),
    ),
  )
}

describe('what a page says', () => {
  it('is among the words, and is a sentence and not a heap of them', async () => {
    const root = new URL('../../app/', import.meta.url)
    const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.tsx'))
    const texts = await Promise.all(files.map((file) => readFile(new URL(file, root), 'utf8')))
    const asked = texts.flatMap(askedIn)
    expect(asked.length).toBeGreaterThan(500)
    const missing = asked.filter(({ places }) => !places.some((place) => english.has(place)))
    expect(missing).toEqual([])
  })
})

describe('words for people', () => {
  it('are read through load.ts alone: a file of theirs cannot be built into the pages', async () => {
    const root = new URL('../../', import.meta.url)
    const trespasses: string[] = []
    for (const folder of ['app', 'server', 'realtime']) {
      for (const file of await readdir(new URL(`${folder}/`, root), { recursive: true })) {
        if (!/\.tsx?$/.test(file)) continue
        const text = await readFile(new URL(`${folder}/${file}`, root), 'utf8')
        if (/^import (?!type).*messages\/(en|fr)\/.*json'/m.test(text)) trespasses.push(file)
      }
    }
    expect(trespasses).toEqual([])
  })
})

describe('every refusal', () => {
  it('that the code can give has a sentence', async () => {
    const root = new URL('../../server/', import.meta.url)
    const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.ts'))
    const codes = new Set<string>()
    for (const file of files) {
      const text = await readFile(new URL(file, root), 'utf8')
      for (const match of text.matchAll(/(?:refuse|refusal)\(\s*'([a-z]+)\.([a-z_]+)'/g)) {
        codes.add(`${match[1]}.refusals.${match[2]}`)
      }
    }
    expect(codes.size).toBeGreaterThan(20)
    expect([...codes].filter((code) => !english.has(code))).toEqual([])
  })
})
