/** Which texts are open on this page: what is unsent in them is said where they are. */
class OpenTexts {
  // One that closes may still wait for its last word when it is opened anew.
  #open: readonly string[] = []
  readonly #listeners = new Set<() => void>()

  add(documentId: string): void {
    this.#change([...this.#open, documentId])
  }

  delete(documentId: string): void {
    const at = this.#open.indexOf(documentId)
    this.#change(this.#open.filter((_, place) => place !== at))
  }

  readonly present = (): readonly string[] => this.#open

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #change(open: readonly string[]): void {
    this.#open = open
    for (const listener of this.#listeners) listener()
  }
}

export const openTexts = new OpenTexts()
