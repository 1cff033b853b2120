import { type Entry, readEntry } from '../act-format.ts'
import { utf8 } from '../bytes.ts'
import { leafHash } from '../merkle.ts'
import { growTree, type MerkleTree } from '../merkle-tree.ts'
import type { Notebook } from './report.ts'

/** The record's entries as read, each at its index (undefined where one cannot be read), and their tree. */
export type CheckedEntries = { entries: (Entry | undefined)[]; tree: MerkleTree }

/**
 * Builds the tree again from the entries themselves, and checks that each is an entry, that none
 * commits to what another committed to, and that time never runs backwards.
 */
export function checkEntries(texts: readonly string[], notebook: Notebook): CheckedEntries {
  const tree = growTree()
  const commitments = new Map<string, number>()
  let before = ''
  const entries = texts.map((text, index) => {
    if (!text.isWellFormed()) {
      notebook.fault('entry_unreadable', { index })
      tree.append(leafHash(new Uint8Array()))
      return undefined
    }
    const bytes = utf8(text)
    tree.append(leafHash(bytes))
    const entry = readEntry(bytes)
    if (entry === undefined) {
      notebook.fault('entry_unreadable', { index })
      return undefined
    }
    if (entry.time < before) notebook.fault('entry_time_backwards', { index, time: entry.time })
    before = entry.time
    const twin = commitments.get(text)
    if (twin !== undefined) notebook.fault('entry_repeated', { index, twin })
    commitments.set(text, index)
    return entry
  })
  notebook.checked('entries', { count: texts.length })
  return { entries, tree }
}
