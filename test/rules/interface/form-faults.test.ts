import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultAt, faultsOf, linesOf } from '../../../app/_client/form-faults.ts'

const schema = z.object({
  title: z.string().min(1),
  agenda: z.array(z.object({ title: z.string().min(1).max(3) })),
  timeZone: z.enum(['UTC']),
  note: z.string().max(3),
  at: z.iso.datetime(),
})
const faultsIn = (given: object) => {
  const { error } = schema.safeParse({
    ...{ title: 'One', agenda: [], timeZone: 'UTC', note: '', at: '2026-01-02T03:04:05Z' },
    ...given,
  })
  return error ? faultsOf(error) : []
}
const names = { title: 'Title', agenda: 'Agenda' }

test('a form without faults has no lines', () => {
  expect(linesOf(faultsIn({}), names)).toEqual([])
})

test('a named field is listed by its name, once for each of its problems', () => {
  const faults = faultsIn({ agenda: [{ title: '' }, { title: 'Four' }, { title: '' }], title: '' })
  expect(linesOf(faults, names)).toEqual([
    { name: 'Title', problem: 'required' },
    { name: 'Agenda', problem: 'required' },
    { name: 'Agenda', problem: 'tooLong' },
  ])
  expect(faultAt(faults, 'agenda')?.path).toBe('agenda.0.title')
})

test('what is wrong in a field that the form does not name is listed all the same, last and without a name', () => {
  const faults = faultsIn({ title: '', timeZone: 'CET', note: 'Four', at: 'soon' })
  expect(linesOf(faults, names)).toEqual([
    { name: 'Title', problem: 'required' },
    { name: null, problem: 'required' },
    { name: null, problem: 'tooLong' },
    { name: null, problem: 'invalid' },
  ])
  expect(linesOf(faults, {})).toHaveLength(3)
})

test('a name does not speak for another that begins with the same letters', () => {
  expect(linesOf(faultsIn({ note: 'Four' }), { not: 'Not' })).toEqual([
    { name: null, problem: 'tooLong' },
  ])
})
