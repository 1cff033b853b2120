/** Times in ms, as many as come, in 80 kB: exact to 0.1 ms up to a second, to 10 ms up to a minute. */
export class Latencies {
  readonly #fine = new Uint32Array(10_000)
  readonly #coarse = new Uint32Array(6_000)
  count = 0

  add(milliseconds: number): void {
    this.count += 1
    if (milliseconds < 1_000) this.#count(this.#fine, Math.floor(milliseconds * 10))
    else this.#count(this.#coarse, Math.floor(milliseconds / 10))
  }

  /** The time that a share of all stayed within; undefined where nothing came. */
  quantile(share: number): number | undefined {
    const rank = Math.ceil(this.count * share)
    let seen = 0
    for (const [index, count] of this.#fine.entries()) {
      seen += count
      if (seen >= rank && rank > 0) return (index + 1) / 10
    }
    for (const [index, count] of this.#coarse.entries()) {
      seen += count
      if (seen >= rank && rank > 0) return (index + 1) * 10
    }
    return undefined
  }

  #count(buckets: Uint32Array, index: number): void {
    const place = Math.min(Math.max(index, 0), buckets.length - 1)
    buckets[place] = (buckets[place] ?? 0) + 1
  }
}
