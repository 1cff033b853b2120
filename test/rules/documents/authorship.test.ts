import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Authorship, type LogRow } from '../../../server/documents/authorship.ts'
import { FirstSpans } from '../../../server/documents/first-spans.ts'
import { writtenRuns } from '../../../server/documents/written-runs.ts'

const start = Date.parse('2026-03-01T09:00:00Z')
type Person = { memberId: string; document: Y.Doc }

/** A text that several people write, one after the other, each row a minute and a half after the last. */
const deskOf = (...names: string[]) => {
  const rows: LogRow[] = []
  const people = names.map((memberId, index): Person => {
    const document = new Y.Doc({ gc: false })
    document.clientID = index + 1
    return { memberId, document }
  })
  for (const person of people) {
    person.document.on('update', (content: Uint8Array, origin: unknown) => {
      if (origin === 'log') return
      const sequence = rows.length + 1
      const at = new Date(start + sequence * 90_000)
      rows.push({ sequence, memberId: person.memberId, at, content })
      for (const other of people) Y.applyUpdate(other.document, content, 'log')
    })
  }
  const owners = new Map(people.map(({ memberId, document }) => [document.clientID, memberId]))
  const authorship = () => {
    const found = new Authorship(owners)
    for (const row of rows) found.add(row)
    return found
  }
  return { rows, people, authorship }
}

const lineOf = ({ document }: Person): Y.XmlText => {
  const root = document.getXmlFragment('text')
  const known = root.firstChild
  if (known instanceof Y.XmlElement && known.firstChild instanceof Y.XmlText)
    return known.firstChild
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  paragraph.insert(0, [text])
  root.insert(0, [paragraph])
  return text
}

const at = (sequence: number) => new Date(start + sequence * 90_000)

test('every passage has its writer and time, and every removed one who removed it', () => {
  const { people, authorship } = deskOf('amina', 'ben')
  const [amina, ben] = people
  if (!amina || !ben) throw new Error('two people')
  lineOf(amina).insert(0, 'Militias are arming.')
  lineOf(ben).insert(8, ' in the north')
  lineOf(amina).delete(0, 3)
  const [block] = writtenRuns(amina.document, authorship())
  expect(block).toEqual({
    node: 'paragraph',
    runs: [
      {
        ...{ text: 'Mil', nodes: [], memberId: 'amina', from: at(2), until: at(2) },
        removed: { memberId: 'amina', at: at(4), sequence: 4 },
      },
      ...[
        { text: 'itias', memberId: 'amina', from: at(2), until: at(2), removed: null },
        { text: ' in the north', memberId: 'ben', from: at(3), until: at(3), removed: null },
        { text: ' are arming.', memberId: 'amina', from: at(2), until: at(2), removed: null },
      ].map((run) => ({ ...run, nodes: [] })),
    ],
  })
})

test('what a reconnecting editor says again is nobody’s anew', () => {
  const { rows, people, authorship } = deskOf('amina', 'ben')
  const [amina, ben] = people
  if (!amina || !ben) throw new Error('two people')
  lineOf(amina).insert(0, 'kept gone')
  lineOf(amina).delete(4, 5)
  rows.push({
    ...{ sequence: rows.length + 1, memberId: 'ben', at: at(9) },
    content: Y.encodeStateAsUpdate(ben.document),
  })
  const runs = writtenRuns(ben.document, authorship()).flatMap((block) => block.runs)
  expect(runs.map(({ text, memberId, removed }) => [text, memberId, removed?.memberId])).toEqual([
    ['kept', 'amina', undefined],
    [' gone', 'amina', 'amina'],
  ])
})

test('it is the same read from a compacted state', () => {
  const { people, authorship } = deskOf('amina', 'ben')
  const [amina, ben] = people
  if (!amina || !ben) throw new Error('two people')
  for (let round = 0; round < 30; round += 1) {
    lineOf(amina).insert(round, 'a')
    lineOf(ben).insert(0, 'b')
    if (round % 5 === 0) lineOf(ben).delete(round, 2)
  }
  const compacted = new Y.Doc()
  Y.applyUpdate(compacted, Y.encodeStateAsUpdate(amina.document))
  const standing = (document: Y.Doc) =>
    writtenRuns(document, authorship())
      .flatMap(({ runs }) => runs.filter(({ removed }) => removed === null))
      .map(({ text, memberId, from, until }) => ({ text, memberId, from, until }))
  expect(standing(compacted)).toEqual(standing(amina.document))
})

test('the first of many who cover a place is found, however they overlap', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 60 })
  fc.assert(
    fc.property(spans, (added) => {
      const first = new FirstSpans()
      const expected = new Map<number, number>()
      for (const [row, [from, length]] of added.entries()) {
        first.add(from, from + length, row)
        for (let place = from; place < from + length; place += 1) {
          if (!expected.has(place)) expected.set(place, row)
        }
        if (row % 7 === 0) first.at(from)
      }
      for (let place = 0; place < 95; place += 1) {
        expect(first.at(place)).toBe(expected.get(place))
      }
    }),
  )
})
