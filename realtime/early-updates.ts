import { limits } from './limits.ts'

/** Updates of one connection that came before what they build on. They wait here, within bounds. */
export class EarlyUpdates {
  #held: { update: Uint8Array; at: number }[] = []
  #bytes = 0

  /** Keeps an update, which came at a time (ms). Returns whether so much may still wait, so long. */
  hold(update: Uint8Array, now: number): boolean {
    this.#keep(update, now)
    return (
      this.#held.length <= limits.heldFrames &&
      this.#bytes <= limits.heldBytes &&
      !this.isOverdue(now)
    )
  }

  /** Whether the oldest has waited too long. */
  isOverdue(now: number): boolean {
    const [oldest] = this.#held
    return oldest !== undefined && now - oldest.at > limits.heldFor
  }

  /** Offers what waits, in order, again and again while some of it is taken. */
  retry(isStillEarly: (update: Uint8Array) => boolean): void {
    for (let progress = true; progress && this.#held.length > 0; ) {
      const held = this.#held
      this.drop()
      for (const { update, at } of held) if (isStillEarly(update)) this.#keep(update, at)
      progress = this.#held.length < held.length
    }
  }

  get isEmpty(): boolean {
    return this.#held.length === 0
  }

  drop(): void {
    this.#held = []
    this.#bytes = 0
  }

  #keep(update: Uint8Array, at: number): void {
    this.#held.push({ update, at })
    this.#bytes += update.length
  }
}
