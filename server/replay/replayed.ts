import { hash } from 'node:crypto'
import * as Y from 'yjs'
import { textOf } from '#server/documents/from-ydoc.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import type { Results } from './kept-results.ts'
import { logRows } from './log-rows.ts'
import type { LogPage } from './read-log-page.ts'

/** A document into which a log is replayed, never merged: `Y.mergeUpdates` is quadratic. */
export class Replayed {
  readonly document: Y.Doc

  /** @param base a state to begin with */
  constructor(base: Uint8Array | null) {
    this.document = new Y.Doc()
    if (base !== null) Y.applyUpdate(this.document, base)
  }

  apply({ bytes, first }: LogPage): void {
    this.document.transact(() => {
      for (const { content } of logRows(bytes, first)) Y.applyUpdate(this.document, content)
    })
  }

  text(): Results['text'] {
    const json = canonicalJson(textOf(this.document))
    return {
      json,
      hash: hash('sha256', json, 'hex'),
      state: Y.encodeStateAsUpdate(this.document),
    }
  }
}
