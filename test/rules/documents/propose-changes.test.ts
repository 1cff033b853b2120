import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { asItStands, asProposed } from '#server/documents/as-it-stands.ts'
import { proposeChanges } from '#server/documents/returned/propose-changes.ts'
import { schema } from '#server/documents/schema.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { everyWordOf } from '#server/documents/to-text.ts'
import {
  church,
  cite,
  everything,
  heading,
  node,
  paragraph,
  registrations,
  words,
} from './example-text.ts'

const amina = '7d0c6a52-0000-4000-8000-00000000000a'
const stamps = () => {
  let count = 0
  return () => {
    count += 1
    return { id: `change-${count}`, memberId: amina, at: 1_768_000_000_000 }
  }
}
const propose = (exported: TextNode, returned: TextNode, present = exported) =>
  proposeChanges({ exported, returned, present }, stamps())
const saying = (...lines: string[]) => node('doc', ...lines.map((line) => paragraph(words(line))))
const list = (...lines: string[]) =>
  node('bulletList', ...lines.map((line) => node('listItem', paragraph(words(line)))))

describe('what somebody changed in a file', () => {
  it('becomes suggestions; the text as it stands says what it said', () => {
    const exported = saying('About a quarter of a million people are displaced.', 'Nobody came.')
    const returned = saying('About a third of a million people were displaced.', 'Nobody came.')
    const { document, changes } = propose(exported, returned)
    expect(asItStands(document)).toEqual(exported)
    expect(asProposed(document)).toEqual(returned)
    expect(changes).toEqual([
      { before: 'About a ', deleted: 'quarter', inserted: 'third' },
      { before: 'About a quarter of a million people ', deleted: 'are', inserted: 'were' },
    ])
    expect(schema.nodeFromJSON(document).check()).toBeUndefined()
  })

  it('keeps what others wrote, took out and changed in the same lines meanwhile', () => {
    const exported = saying('The army holds the bridge and the road.', 'A second line stands here.')
    const returned = saying(
      'The army holds the old bridge and the roads.',
      'A second line stands here.',
    )
    const present = saying(
      'Since May the army holds the bridge, they say, and the road.',
      'New from others.',
      'A second line stands.',
    )
    const { document } = propose(exported, returned, present)
    expect(asItStands(document)).toEqual(present)
    expect(asProposed(document)).toEqual(
      saying(
        'Since May the army holds the old bridge, they say, and the roads.',
        'New from others.',
        'A second line stands.',
      ),
    )
  })

  it('comes back whole where others took its line out: nobody’s words are lost', () => {
    const exported = saying(
      'First.',
      'The line that others will take out, about the bridge.',
      'Last.',
    )
    const returned = saying(
      'First.',
      'The line that others will take out, about the old bridge.',
      'Last.',
    )
    const { document, changes } = propose(exported, returned, saying('First.', 'Last.'))
    expect(asItStands(document)).toEqual(saying('First.', 'Last.'))
    expect(asProposed(document)).toEqual(returned)
    expect(changes).toHaveLength(1)
  })

  it('is not proposed twice where others did the same', () => {
    const exported = saying('The army holds the bridge.')
    const returned = saying('The army holds the old bridge.')
    expect(propose(exported, returned, returned)).toEqual({ document: returned, changes: [] })
  })

  it('may be lines that come and go, at the beginning, between and at the end', () => {
    const exported = saying('One stands.', 'Two stands.', 'Three stands.')
    const returned = saying(
      'Nought begins.',
      'One stands.',
      'Between them.',
      'Three stands.',
      'The end.',
    )
    const { document } = propose(exported, returned)
    expect(asItStands(document)).toEqual(exported)
    expect(asProposed(document)).toEqual(returned)
  })

  it('may be items of a list, a table, citations, and words in bold', () => {
    const exported = node('doc', list('One', 'Two'), paragraph(words('It is so '), cite(church)))
    const returned = node(
      'doc',
      list('One', 'One and a half', 'Two'),
      paragraph(words('It is '), words('so', 'bold'), words(' '), cite(registrations)),
      node('table', node('tableRow', node('tableCell', paragraph(words('In a new table'))))),
    )
    const { document } = propose(exported, returned)
    expect(asItStands(document).content?.slice(0, 2)).toEqual(exported.content)
    expect(asProposed(document)).toEqual(returned)
    expect(schema.nodeFromJSON(document).check()).toBeUndefined()
  })

  it('leaves what others proposed to be decided by those who may', () => {
    const other = { id: 'earlier', memberId: '7d0c6a52-0000-4000-8000-00000000000b', at: 1 }
    const exported = node(
      'doc',
      paragraph(
        words('We '),
        words('always', { type: 'insertion', attrs: other }),
        words(' agree.'),
      ),
    )
    const { document } = propose(asProposed(exported), saying('We always disagree.'), exported)
    expect(JSON.stringify(document)).toContain('"id":"earlier"')
    expect(asItStands(document)).toEqual(asItStands(exported))
    expect(asProposed(document)).toEqual(saying('We always disagree.'))
  })

  it('is nothing where nothing was changed', () => {
    expect(propose(everything, everything)).toEqual({ document: everything, changes: [] })
  })
})

const word = fc.constantFrom(
  'the',
  'army',
  'holds',
  'a',
  'bridge',
  'since',
  'May',
  'nobody',
  'came',
)
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
const block = fc.oneof(
  line.map((text) => paragraph(words(text))),
  line.map((text) => heading(text)),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => list(...lines)),
  line.map((text) => node('blockquote', paragraph(words(text)))),
)
const text = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => node('doc', ...blocks))

const said = (one: TextNode) =>
  everyWordOf(one)
    .split(/\s+/)
    .filter((found) => found !== '')

test('whatever three texts are: what stands stays as it is, and every word that came is there', () => {
  fc.assert(
    fc.property(text, text, text, (exported, returned, present) => {
      const { document, changes } = propose(exported, returned, present)
      expect(schema.nodeFromJSON(document).check()).toBeUndefined()
      expect(said(asItStands(document))).toEqual(said(present))
      for (const { inserted } of changes) {
        for (const one of inserted.split(/[\s¶]+/)) expect(everyWordOf(document)).toContain(one)
      }
    }),
    { numRuns: 300 },
  )
})

test('whatever two texts are: accepted whole, the suggestions say what the file said', () => {
  fc.assert(
    fc.property(text, text, (exported, returned) => {
      const { document } = propose(exported, returned)
      expect(said(asProposed(document))).toEqual(said(returned))
    }),
    { numRuns: 300 },
  )
})
