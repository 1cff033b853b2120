import { expect, it } from 'vitest'
import { gradesCompared } from '#server/decisions/rules/grades-compared.ts'
import type { FrozenGrade } from '#server/evidence/rules/frozen-evidence.ts'

const grade = (grader: string, change: Partial<FrozenGrade> = {}): FrozenGrade => ({
  ...{ grader, ministry: `of ${grader}`, reliability: 'B', credibility: 2, directness: 'direct' },
  ...{ integrity: 'verified', rationale: 'As seen.', bearings: [] },
  ...change,
})

it('says of each grader whether they say now what they said then', () => {
  const then = [grade('one'), grade('two'), grade('three')]
  const now = [grade('two', { reliability: 'E' }), grade('one'), grade('four')]
  expect(gradesCompared(then, now).map(({ grader, change }) => [grader, change])).toEqual([
    ['one', 'same'],
    ['two', 'changed'],
    ['three', 'gone'],
    ['four', 'added'],
  ])
  expect(gradesCompared(then, now)[1]).toMatchObject({
    before: { reliability: 'B' },
    after: { reliability: 'E' },
  })
  // a reason worded anew is a change as well, a bearing judged anew is the link's and not the grade's
  const reworded = gradesCompared([grade('one')], [grade('one', { rationale: 'Otherwise.' })])
  expect(reworded[0]?.change).toBe('changed')
  expect(gradesCompared([], [])).toEqual([])
})
