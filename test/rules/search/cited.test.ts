import { expect, it } from 'vitest'
import { citedAs, withCitations } from '#server/search/rules/cited.ts'

it.each([
  [`Seen${citedAs(12)}.`, 'Seen[№ 12].'],
  [`Seen ${citedAs(7)}${citedAs(305)}.`, 'Seen [№ 7][№ 305].'],
  [`Seen ${citedAs(null)}.`, 'Seen [—].'],
  ['Seen.', 'Seen.'],
])('%j reads %j', (said, read) => {
  expect(withCitations(said)).toBe(read)
})
