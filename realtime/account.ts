import { limits, TokenBucket } from './limits.ts'

/**
 * What one member may still take of this process's time, whatever connections they come by. What their updates
 * may cost is known before they are applied (`weigh`), what they did cost only afterwards: the first bounds how
 * far they may run ahead, the second what they take for long.
 */
export class Account {
  readonly #work: TokenBucket
  readonly #written: TokenBucket
  #steps = 0
  #waiting: (() => void)[] = []

  constructor(now: number) {
    this.#work = new TokenBucket(limits.workAtOnce, limits.workPerSecond, now)
    this.#written = new TokenBucket(limits.stepsAtOnce, limits.stepsPerSecond, now)
  }

  /** Counts time (ms) that was taken. */
  spend(milliseconds: number, now: number): void {
    this.#work.take(milliseconds, now)
  }

  /** For how many ms nothing more is to be done for them. */
  rest(now: number): number {
    return Math.min(Math.max(this.#work.take(0, now), this.#written.take(0, now)), limits.restFor)
  }

  /** Counts the steps of an update that is not applied yet. */
  begin(steps: number, now: number): void {
    this.#written.take(steps, now)
    this.#steps += steps
  }

  /** Takes them off again: it was applied, or never will be. */
  end(steps: number): void {
    this.#steps = Math.max(0, this.#steps - steps)
    if (this.isAhead || this.#waiting.length === 0) return
    for (const go of this.#waiting.splice(0)) setImmediate(go)
  }

  /** Whether so much of theirs is not applied yet that no more is to be read. */
  get isAhead(): boolean {
    return this.#steps > limits.stepsAhead
  }

  /** Calls once they are no longer ahead. */
  whenApplied(go: () => void): void {
    this.#waiting.push(go)
  }
}
