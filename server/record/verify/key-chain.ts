import type { RevealedAct } from './check-openings.ts'
import { readActs } from './read-acts.ts'
import type { Notebook } from './report.ts'
import { shapeOf } from './shape.ts'

/** The keys that signed a record one after the other, by the acts that replaced each (docs/keeping-the-record.md). */
export type KeyChain = {
  keys: string[]
  /** At which entry each key gave way to the next. */
  replacedAt: number[]
  /** Which of the keys whoever verifies trusts. */
  trusted: number
}

/**
 * Reads who signed the record from the acts that replaced its key. Where nobody replaced it, or the key to trust is none
 * of those, that key alone counts: the key brought along, or the one that the file claims.
 */
export function readKeyChain(
  acts: readonly RevealedAct[],
  { brought, claimed }: { brought: string | undefined; claimed: string },
  notebook: Notebook,
): KeyChain {
  const keys: string[] = []
  const replacedAt: number[] = []
  for (const { index, from, to } of readActs(acts, 'record.rotate_key', rotationIn, notebook)) {
    if (keys.length === 0) keys.push(from)
    if (keys.at(-1) === from && !keys.includes(to)) {
      keys.push(to)
      replacedAt.push(index)
    } else notebook.fault('rotation_out_of_turn', { index })
  }
  if (keys.length > 0 && keys.at(-1) !== claimed) notebook.fault('key_not_the_last')
  const trusted = keys.indexOf(brought ?? claimed)
  if (trusted >= 0) return { keys, replacedAt, trusted }
  if (brought !== undefined && brought !== claimed) notebook.fault('key_differs')

  return { keys: [brought ?? claimed], replacedAt: [], trusted: 0 }
}

function rotationIn({ index, content }: RevealedAct) {
  const said = shapeOf(content, 'content')
  return { index, from: said.member('old_key').text(), to: said.member('new_key').text() }
}

/**
 * Follows the keys from checkpoint to checkpoint: none signs again once another followed it, and one that followed the
 * trusted key was named in an entry that a checkpoint of a key before it covers.
 */
export function checkSuccession({ keys, replacedAt, trusted }: KeyChain, notebook: Notebook) {
  let [last, covered] = [0, 0]

  return {
    signed({ signer, size }: { signer: number; size: number }, place: number): void {
      if (signer < last) notebook.fault('checkpoint_of_replaced_key', { place })
      for (let next = last + 1; next <= signer; next++) {
        const index = replacedAt[next - 1] ?? 0
        if (next > trusted && covered <= index) notebook.fault('rotation_not_signed', { index })
        notebook.notice('key_replaced', { index, key: keys[next] ?? '' })
      }
      last = Math.max(last, signer)
      covered = Math.max(covered, size)
    },
  }
}
