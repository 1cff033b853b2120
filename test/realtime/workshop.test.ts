import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { JobFailed, Workshop } from '../../realtime/workshop.ts'
import { beside, updateOfStructs } from './hostile.ts'

const workshop = new Workshop()
afterAll(() => workshop.end())

const update = (() => {
  const document = new Y.Doc()
  document.getXmlFragment('text').insert(0, [new Y.XmlText('words '.repeat(1_000))])
  return Y.encodeStateAsUpdate(document)
})()

test('who brings much waits by turns with who brings little', async () => {
  const done: string[] = []
  const bring = async (who: string) => {
    await workshop.do(who, { kind: 'examine', update }, 20_000)
    done.push(who)
  }
  await Promise.all([...new Array(20).fill('much'), 'little', 'another'].map(bring))
  expect(done).toHaveLength(22)
  expect(done.indexOf('little')).toBeLessThanOrEqual(3)
  expect(done.indexOf('another')).toBeLessThanOrEqual(4)
})

test('a job that takes too long fails alone: those that wait find a new thread', async () => {
  // Half a billion steps.
  const [state = update, more = update] = [1, 2].map((client) =>
    updateOfStructs([{ client, clock: 0, structs: new Array(25_000).fill(beside) }]),
  )
  const endless = workshop.do('one', { kind: 'examine', update: more, state }, 300)
  const others = ['one', 'other'].map((who) =>
    workshop.do(who, { kind: 'examine', update }, 20_000),
  )
  await expect(endless).rejects.toThrow(JobFailed)
  for (const { found } of await Promise.all(others)) expect(found).toMatchObject({ clients: 1 })
})

test('at the end of the process what waits is told so', async () => {
  const ending = new Workshop()
  const waiting = ['one', 'other'].map((who) => ending.do(who, { kind: 'examine', update }, 20_000))
  const told = Promise.allSettled(waiting)
  await ending.end()
  for (const { status } of await told) expect(status).toBe('rejected')
})
