import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#server/platform/transaction.ts'
import { leafHash, rootHash } from '#server/record/merkle.ts'
import { leavesFrom, recordTree } from '#server/record/record-tree.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('calls at once over a record that has grown hash every entry of it once', async () => {
  const before = await sizeOf()
  await inTransaction(world.app, (tx) => recordTree(tx, before))
  await world.addMember('Somebody more', null)
  const size = await sizeOf()
  expect(size).toBeGreaterThan(before)
  const leaves = await inTransaction(world.app, (tx) => leavesFrom(tx, 0, size))
  // All have their connection before the first of them asks.
  const calls = 6
  const begun = Promise.withResolvers<void>()
  let waiting = 0
  const trees = Array.from({ length: calls }, () =>
    inTransaction(world.app, async (tx) => {
      waiting += 1
      if (waiting === calls) begun.resolve()
      await begun.promise
      const tree = await recordTree(tx, size)

      return { size: tree.size(), root: tree.rootAt(size) }
    }),
  )
  const root = rootHash(leaves.map(leafHash))
  for (const tree of await Promise.all(trees)) expect(tree).toEqual({ size, root })
})

async function sizeOf(): Promise<number> {
  const [row] = await world.worker.sql<
    { size: string }[]
  >`select count(*) as size from record_entry`

  return Number(row?.size)
}
