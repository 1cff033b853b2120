import { expect, test } from 'vitest'
import type { Block } from '#server/documents/pdf/runs.ts'
import { signedBlocks } from '#server/documents/pdf/signed-blocks.ts'

const line = (keep = false): Block => ({
  ...{ kind: 'line', line: { pieces: [], width: 0 }, indent: 0, height: 12, before: 0 },
  ...{ element: { tag: 'P', parent: null }, quoted: [], keep },
})
const row: Block = {
  ...{ kind: 'row', row: { cells: [], width: 0, isHead: false, repeats: [] } },
  ...{ before: 0, height: 20, indent: 0, keep: false },
}
const kept = (blocks: readonly Block[]) => blocks.map(({ keep }) => keep)

test('the last lines of a text stay with the signatures, as far back as there are lines', () => {
  const text = Array.from({ length: 5 }, () => line())
  expect(kept(signedBlocks(text, [line(true)]))).toEqual([false, false, true, true, true, true])
  expect(kept(signedBlocks([line()], [line(true)]))).toEqual([true, true])
  expect(kept(signedBlocks([row, line()], [line(true)]))).toEqual([false, true, true])
  // A row of a table finds its page itself.
  expect(kept(signedBlocks([line(), row], [line(true)]))).toEqual([false, false, true])
})

test('a text that nobody signs is as it was', () => {
  expect(signedBlocks([line(), row], [])).toEqual([line(), row])
})
