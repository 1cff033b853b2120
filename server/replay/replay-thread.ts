import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'
import { asItStands } from '#server/documents/as-it-stands.ts'
import { Authorship } from '#server/documents/authorship.ts'
import { compareSections } from '#server/documents/diff/compare-sections.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { writtenRuns } from '#server/documents/written-runs.ts'
import type { Results } from './kept-results.ts'
import { logRows } from './log-rows.ts'
import type { LogPage } from './read-log-page.ts'
import { Replayed } from './replayed.ts'

/** What the threads of `replay-threads.ts` do. All of it is bytes and strings, which are cheap to hand over. */
export type Order =
  /** Begins a text anew, from a state where one is kept. */
  | { kind: 'begin'; base: Uint8Array | null }
  | { kind: 'apply'; page: LogPage }
  | { kind: 'text' }
  /** Begins to find out who wrote a text, which needs all of its log; or goes on, with owners come since. */
  | {
      kind: 'begin_authors' | 'go_on_authors'
      owners: [client: number, memberId: string | null][]
      /** Times (ms) that count instead of the log's, by row. */
      said: [sequence: number, at: number][]
    }
  | { kind: 'apply_authors'; page: LogPage }
  | { kind: 'authors' }
  /** Compares texts, in canonical JSON, without what is only proposed; null for none. */
  | { kind: 'compare'; pairs: { before: string | null; after: string | null }[] }

export type Done = { done: Results[keyof Results] | null } | { failed: unknown }

let replayed = new Replayed(null)
let authors = authorsOf(new Map())
let said = new Map<number, number>()

parentPort?.on('message', (order: Order) => {
  let done: Done
  try {
    done = { done: carryOut(order) }
  } catch (error) {
    done = { failed: error }
  }
  parentPort?.postMessage(done)
})
parentPort?.postMessage('ready')

function carryOut(order: Order): Results[keyof Results] | null {
  switch (order.kind) {
    case 'begin':
      replayed = new Replayed(order.base)
      return null
    case 'apply':
      replayed.apply(order.page)
      return null
    case 'text':
      return replayed.text()
    case 'begin_authors':
      authors = authorsOf(new Map(order.owners))
      said = new Map(order.said)
      return null
    case 'go_on_authors':
      for (const [client, memberId] of order.owners) authors.owners.set(client, memberId)
      said = new Map(order.said)
      return null
    case 'apply_authors':
      authors.document.transact(() => {
        for (const row of logRows(order.page.bytes, order.page.first)) {
          const at = said.get(row.sequence)
          authors.authorship.add(at === undefined ? row : { ...row, at: new Date(at) })
          Y.applyUpdate(authors.document, row.content)
        }
      })
      return null
    case 'authors':
      return { json: JSON.stringify(writtenRuns(authors.document, authors.authorship)) }
    case 'compare': {
      const pairs = order.pairs.map(({ before, after }) => {
        const text = standing(before)
        return { before: text, after: after === before ? text : standing(after) }
      })
      return { json: JSON.stringify(compareSections(pairs)) }
    }
  }
}

// What was removed stays in it (`gc: false`), with who wrote and who removed it.
function authorsOf(owners: Map<number, string | null>) {
  return { owners, document: new Y.Doc({ gc: false }), authorship: new Authorship(owners) }
}

// What is only proposed is no word of the text yet: accepting it is the change.
function standing(json: string | null): TextNode | null {
  // Canonical JSON of a text, made by `Replayed`.
  return json === null ? null : asItStands(JSON.parse(json) as TextNode)
}
