import { expect, test } from 'vitest'
import { Account } from '../../realtime/account.ts'
import { Connection, type Wire } from '../../realtime/connection.ts'
import { limits } from '../../realtime/limits.ts'

const wire: Wire = {
  bufferedAmount: 0,
  send() {},
  sendFrames() {},
  pause() {},
  resume() {},
  close() {},
  terminate() {},
}

function connectionOf(memberId: string, account: Account): Connection {
  const author = { memberId, sessionId: 'session' }
  const person = { memberId, name: 'Name', ministry: null }
  const client = { acks: true, presence: undefined }
  return new Connection(wire, author, person, client, { may: 'write', why: '' }, account)
}

const start = performance.now()
const fresh = () => new Account(start)

test('what small updates cost to apply is counted to their sender, whatever connection they came by', () => {
  const shared = fresh()
  const [one, other] = [connectionOf('costly', shared), connectionOf('costly', shared)]
  const another = connectionOf('another', fresh())
  one.spend(100, 1, start)
  expect(one.rest(start)).toBe(0)
  shared.spend(limits.workAtOnce + limits.workPerSecond, start)
  expect(other.rest(start)).toBeGreaterThan(900)
  expect(another.rest(start)).toBe(0)
})

test('whoever owes much is read again before their socket would be given up', () => {
  const one = connectionOf('costly', fresh())
  one.account.spend(1_000_000, start)
  expect(one.rest(start)).toBe(limits.restFor)
  expect(limits.restFor).toBeLessThan(limits.heartbeatEvery)
})

test('who has written more than may wait to be applied is read again once it was', async () => {
  const account = fresh()
  account.begin(limits.stepsAhead, start)
  expect(account.isAhead).toBe(false)
  account.begin(1, start)
  expect(account.isAhead).toBe(true)
  const again = new Promise<void>((go) => account.whenApplied(go))
  account.end(limits.stepsAhead)
  expect(account.isAhead).toBe(false)
  await again
})

test('who writes what is costly to apply, again and again, is read ever more slowly', () => {
  const account = fresh()
  for (let written = 0; written < limits.stepsAtOnce; written += limits.stepsAhead) {
    expect(account.rest(start)).toBe(0)
    account.begin(limits.stepsAhead, start)
    account.end(limits.stepsAhead)
  }
  expect(account.rest(start)).toBe(limits.restFor)
})
