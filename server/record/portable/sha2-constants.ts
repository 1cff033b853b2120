/** The first prime numbers, as many as asked for. */
function primes(count: number): number[] {
  const found: number[] = []
  for (let one = 2; found.length < count; one++) {
    if (found.every((prime) => one % prime !== 0)) found.push(one)
  }
  return found
}

/** The greatest whole number whose power is not above `value`. */
function wholeRoot(value: bigint, power: bigint): bigint {
  let [low, high] = [0n, value]
  while (low < high) {
    const middle = (low + high + 1n) / 2n
    if (middle ** power <= value) low = middle
    else high = middle - 1n
  }
  return low
}

/**
 * The first `bits` of the fractional part of the square (2) or cube (3) roots of the first primes: what FIPS 180-4
 * takes for its constants (4.2.2, 4.2.3, 5.3.3, 5.3.5), so that nobody has to believe a table.
 */
export const fractionsOfRoots = (count: number, power: 2 | 3, bits: 32 | 64): bigint[] =>
  primes(count).map((prime) =>
    BigInt.asUintN(bits, wholeRoot(BigInt(prime) << BigInt(bits * power), BigInt(power))),
  )
