import { expect, it } from 'vitest'
import { gatherChanges } from '../../../app/(member)/_home/gather-changes.ts'

const act = (index: number, name: string, by: string) => ({
  index,
  act: name,
  at: new Date(index * 1_000),
  effectiveAt: null,
  actor: { name: by, ministry: null },
  situation: null,
  subject: null,
})

it('puts together what one person did several times, at the place of the newest', () => {
  const acts = [act(9, 'grade.give', 'A'), act(8, 'stage.set', 'B'), act(7, 'grade.give', 'A')]
  const { changes, left } = gatherChanges(acts)
  expect(changes.map(({ newest, count }) => [newest.index, count])).toEqual([
    [9, 2],
    [8, 1],
  ])
  expect(left).toBe(false)
})

it('says that there is more than a page of home holds', () => {
  const acts = Array.from({ length: 9 }, (_, at) => act(20 - at, `one.act${at}`, 'A'))
  expect(gatherChanges(acts)).toMatchObject({ left: true })
  expect(gatherChanges(acts).changes).toHaveLength(8)
})
