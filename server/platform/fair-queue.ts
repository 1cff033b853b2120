/** Lets so many works run at once, and the next by turns: nobody waits for all that one other has asked for. */
export class FairQueue {
  readonly #most: number
  #running = 0
  /** Whose turn is next stands first. */
  readonly #waiting = new Map<string, (() => void)[]>()

  constructor(most: number) {
    this.#most = most
  }

  /** Runs work when it is its turn. @param who by whose turns it goes */
  async run<Result>(who: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#most) await this.#turn(who)
    else this.#running += 1
    try {
      return await work()
    } finally {
      this.#next()
    }
  }

  #turn(who: string): Promise<void> {
    return new Promise((begin) => {
      this.#waiting.set(who, [...(this.#waiting.get(who) ?? []), begin])
    })
  }

  /** Hands the place of one that ended to the next, or gives it back. */
  #next(): void {
    const [turn] = this.#waiting
    if (turn === undefined) {
      this.#running -= 1
      return
    }
    const [who, [begin, ...others]] = turn
    this.#waiting.delete(who)
    if (others.length > 0) this.#waiting.set(who, others)
    begin?.()
  }
}
