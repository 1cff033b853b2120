import { expect, test } from 'vitest'
import { matching, mentionQuery } from '../../../app/_editor/comments/mention-query.ts'

test('an at sign asks for a member where a word begins, and never within an address', () => {
  expect(mentionQuery('@')).toEqual({ from: 0, query: '' })
  expect(mentionQuery('Ask @Hélène Mar')).toEqual({ from: 4, query: 'Hélène Mar' })
  expect(mentionQuery('(@o’ne')).toEqual({ from: 1, query: 'o’ne' })
  for (const words of [
    'someone@example.org',
    'Ask @Hélène, then',
    'Ask @a b c d e',
    '',
    'Ask @a ',
  ]) {
    expect(mentionQuery(words), words).toBeNull()
  }
})

test('members are found by the beginnings of their names and ministry, whatever the accents', () => {
  const people = [
    { memberId: '1', name: 'Hélène Marchetti', ministryName: 'Foreign Affairs' },
    { memberId: '2', name: 'Lotte Berg', ministryName: 'Justice' },
    { memberId: '3', name: 'Jean-Marc Helder', ministryName: null },
  ]
  const found = (query: string) => matching(people, query).map(({ memberId }) => memberId)
  expect(found('hel')).toEqual(['1', '3'])
  expect(found('mar')).toEqual(['1', '3'])
  expect(found('berg jus')).toEqual(['2'])
  expect(found('nobody')).toEqual([])
  expect(matching(Array(20).fill(people[0]), '')).toHaveLength(8)
})
