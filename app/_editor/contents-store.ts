import type { Contents } from '../../server/documents/contents.ts'

/** What the open sections of a desk hold as they are written, by document. */
export class LiveContents {
  readonly #found = new Map<string, Contents>()
  readonly #listeners = new Set<() => void>()

  /** What a section holds now; undefined while it is not open here. */
  of(documentId: string): Contents | undefined {
    return this.#found.get(documentId)
  }

  /** Tells that a section holds this now. */
  tell(documentId: string, contents: Contents): void {
    this.#found.set(documentId, contents)
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
