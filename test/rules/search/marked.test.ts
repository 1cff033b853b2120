import { describe, expect, it } from 'vitest'
import { excerpt, likeTyped, marked } from '#server/search/rules/marked.ts'
import { typedWords } from '#server/search/rules/typed-words.ts'

const plain = (parts: readonly { words: string }[]) => parts.map(({ words }) => words).join('')

describe('the words that somebody typed', () => {
  it('are those that must be there, without what must not and without what joins them', () => {
    expect(typedWords('"march of votes" or -river l’élection -"of the" 2007')).toEqual([
      ...['march', 'of', 'votes', 'l', 'élection', '2007'],
    ])
    expect(typedWords('-river -"and lake')).toEqual([])
    expect(typedWords('well-known')).toEqual(['well', 'known'])
  })
})

describe('words that may have been found', () => {
  it('are asked about once, where they begin alike however accented', () => {
    const texts = ['Émeute, émeute, route. Œuvre', 'elsewhere']
    expect(likeTyped(texts, ['emeutes'])).toEqual(['Émeute', 'émeute', 'elsewhere'])
    expect(likeTyped(texts, ['oeuvres'])).toEqual(['Œuvre'])
  })
})

describe('a passage', () => {
  const found = new Set(['gate', 'guards'])

  it('says all of a short text, and marks words whole', () => {
    expect(excerpt('The guards left the gate; gatekeepers stayed.', found)).toEqual([
      { words: 'The ', found: false },
      { words: 'guards', found: true },
      { words: ' left the ', found: false },
      { words: 'gate', found: true },
      { words: '; gatekeepers stayed.', found: false },
    ])
  })

  it('is the one that has most of the words, cut between words', () => {
    const text = `A gate.${' Nothing here'.repeat(80)} Two guards at the gate.${' Then more'.repeat(80)}`
    const passage = excerpt(text, found)
    expect(passage.filter((part) => part.found).map((part) => part.words)).toEqual([
      ...['guards', 'gate'],
    ])
    expect(plain(passage)).toMatch(/^… (Nothing|here) .* Two guards at the gate\. .*(Then|more) …$/)
    expect(plain(passage).length).toBeLessThanOrEqual(244)
  })

  it('is the beginning where only the title has the words, and nothing of nothing', () => {
    expect(plain(excerpt(`Once upon a time.${' And so on.'.repeat(60)}`, found))).toMatch(
      /^Once upon a time\. .* …$/,
    )
    expect(excerpt('', found)).toEqual([])
    expect(marked('gate', found)).toEqual([{ words: 'gate', found: true }])
  })

  it('holds a word that is longer than it', () => {
    const long = 'x'.repeat(5_000)
    expect(plain(excerpt(`${long} gate ${long}`, found))).toContain(' gate ')
  })
})
