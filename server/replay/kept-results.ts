/** What replaying came to, by what it was made from: a log up to a row never says anything else. */
export type Results = {
  /** A text at a row of its log: canonical JSON, the SHA-256 of that, and the Yjs state to go on from. */
  text: { json: string; hash: string; state: Uint8Array }
  /** JSON of something made from texts or logs. */
  made: { json: string }
}

const weightOf = (result: Partial<Results['text']>) =>
  256 + (result.json?.length ?? 0) + (result.state?.length ?? 0)

/**
 * Results that were asked for last, in memory, up to so many bytes. They can always be made again, so what was
 * not asked for longest goes first.
 */
export class KeptResults {
  readonly #most: number
  #weight = 0
  readonly #kept = new Map<string, Results[keyof Results]>()

  constructor(most: number) {
    this.#most = most
  }

  get<Kind extends keyof Results>(kind: Kind, key: string): Results[Kind] | undefined {
    const name = `${kind} ${key}`
    const found = this.#kept.get(name)
    if (found === undefined) return undefined
    this.#kept.delete(name)
    this.#kept.set(name, found)
    // Names begin with the kind, and only `set` writes them.
    return found as Results[Kind]
  }

  /** The keys of a kind that begin so. */
  keys(kind: keyof Results, beginning: string): string[] {
    const begin = `${kind} ${beginning}`
    return [...this.#kept.keys()]
      .filter((name) => name.startsWith(begin))
      .map((name) => name.slice(kind.length + 1))
  }

  set<Kind extends keyof Results>(kind: Kind, key: string, result: Results[Kind]): void {
    const name = `${kind} ${key}`
    this.#drop(name)
    this.#kept.set(name, result)
    this.#weight += weightOf(result)
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#most || oldest === name) break
      this.#drop(oldest)
    }
  }

  #drop(name: string): void {
    const dropped = this.#kept.get(name)
    if (dropped === undefined) return
    this.#weight -= weightOf(dropped)
    this.#kept.delete(name)
  }
}
