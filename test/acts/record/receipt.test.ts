import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { getReceipt } from '#server/record/get-receipt.ts'
import { listActs } from '#server/record/list-acts.ts'
import { readReceipt, writeReceipt } from '#server/record/receipt.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import { verifierKeyFor } from '#server/record/signing-key.ts'
import { verifyReceipt } from '#server/record/verify/verify-receipt.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { openByCorrespondence } from '../ballots/sitting.ts'

let world: World
let index: number
const key = { name: 'test.example/record', seed: new Uint8Array(32).fill(5) }
const verifierKey = verifierKeyFor(key)
beforeAll(async () => {
  world = await makeWorld()
  const { ballotId } = await openByCorrespondence(world, await world.openSituation())
  await world.principals[0].act(castVote, { ballotId, choice: 'no', explanation: 'Not yet.' })
  const acts = await world.auditor.read(listActs, { thingId: ballotId })
  index = acts?.acts[0]?.index ?? -1
})
afterAll(() => world.end())

const receiptFor = async (hand: Hand) => {
  const found = await hand.read(getReceipt, { index })
  if (!found?.receipt) throw new Error('there is a receipt')
  return found.receipt
}
const faults = (text: string) => verifyReceipt(text, verifierKey).faults.map(({ code }) => code)

describe('the receipt of a vote', () => {
  test('is there once a checkpoint covers the vote, and proves it', async () => {
    expect(await world.principals[0].read(getReceipt, { index })).toEqual({ receipt: null })
    await signCheckpoint(world.worker.sql, { key, now: new Date() })
    const receipt = await receiptFor(world.principals[0])
    expect(receipt.startsWith('c2sp.org/tlog-proof@v1\nextra ')).toBe(true)
    expect(faults(receipt)).toEqual([])
    expect(readReceipt(receipt)?.opening).toContain('"no"')
  })

  test('withholds from others what they are not to see before the close, and still verifies', async () => {
    const receipt = await receiptFor(world.principals[1])
    expect(faults(receipt)).toEqual([])
    expect(readReceipt(receipt)?.opening).not.toContain('"no"')
    expect(await world.stranger.read(getReceipt, { index })).toBeNull()
  })

  test('names what was changed in it', async () => {
    const receipt = await receiptFor(world.principals[0])
    const read = readReceipt(receipt)
    if (!read) throw new Error('it is read back')
    expect(writeReceipt(read)).toBe(receipt)
    const { opening, path } = read
    const turned = writeReceipt({ ...read, opening: opening.replace('"no"', '"yes"') })
    expect(faults(turned)).toEqual(['opening_changed'])
    expect(faults(writeReceipt({ ...read, index: index - 1 }))).toEqual(['receipt_not_included'])
    expect(faults(writeReceipt({ ...read, path: path.slice(1) }))).toEqual(['receipt_not_included'])
    expect(faults(receipt.replace('index ', 'place '))).toEqual(['receipt_misshapen'])
    expect(faults(receipt.slice(0, -20))).toEqual(['checkpoint_of_another_key'])
    const other = verifierKeyFor({ ...key, seed: new Uint8Array(32).fill(6) })
    expect(verifyReceipt(receipt, other).faults.map(({ code }) => code)).toEqual([
      'checkpoint_of_another_key',
    ])
  })
})
