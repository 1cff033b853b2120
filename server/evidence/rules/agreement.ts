/** How far apart two values lie: as mere labels, as ranks, as distances, or as proportions. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/**
 * Krippendorff's alpha: 1 where graders agree, 0 where they agree no more than chance would,
 * below 0 where they agree less. One row a grader, one column a unit, null where a grader did not
 * judge it; units with fewer than two judgements cannot be paired and are left out.
 * Null where there is nothing to tell from: no unit judged twice, or no variation at all, since
 * graders who never use a second value have not shown that they would agree on one. `ratio`
 * expects values that are not negative.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011); domain.md D6.
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  metric: Metric,
): number | null {
  const units = pairableUnits(ratings)
  const counts = countsOf(units)
  const values = [...counts.keys()].toSorted((left, right) => left - right)
  const total = values.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0)
  if (values.length < 2) return null

  const distance = distanceBy(metric, values, counts)
  const expected =
    sumOfPairs(
      values,
      (one, other) => (counts.get(one) ?? 0) * (counts.get(other) ?? 0) * distance(one, other),
    ) /
    (total - 1)
  if (expected === 0) return null
  const observed = units.reduce(
    (sum, unit) => sum + sumOfPairs(unit, distance) / (unit.length - 1),
    0,
  )
  return 1 - observed / expected
}

/** What was said of each unit, for those of which at least two graders said something. */
function pairableUnits(ratings: readonly (readonly (number | null)[])[]): number[][] {
  const width = ratings.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, unit) =>
    ratings.flatMap((row) => {
      const value = row[unit] ?? null
      return value === null || Number.isNaN(value) ? [] : [value]
    }),
  ).filter((unit) => unit.length > 1)
}

function countsOf(units: readonly (readonly number[])[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of units.flat()) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Over every ordered pair of different places. */
function sumOfPairs(values: readonly number[], of: (one: number, other: number) => number): number {
  return values.reduce(
    (sum, one, at) =>
      sum + values.reduce((part, other, to) => (at === to ? part : part + of(one, other)), 0),
    0,
  )
}

/** The squared difference of two values under a metric. */
function distanceBy(
  metric: Metric,
  sorted: readonly number[],
  counts: ReadonlyMap<number, number>,
): (one: number, other: number) => number {
  switch (metric) {
    case 'nominal':
      return (one, other) => (one === other ? 0 : 1)
    case 'interval':
      return (one, other) => (one - other) ** 2
    case 'ratio':
      return (one, other) => (one + other === 0 ? 0 : ((one - other) / (one + other)) ** 2)
    case 'ordinal':
      return ordinalDistance(sorted, counts)
  }
}

/** Ranks lie as far apart as there are judgements between them, the two ends counting half. */
function ordinalDistance(sorted: readonly number[], counts: ReadonlyMap<number, number>) {
  const middles = new Map<number, number>()
  let below = 0
  for (const value of sorted) {
    const count = counts.get(value) ?? 0
    middles.set(value, below + count / 2)
    below += count
  }
  return (one: number, other: number): number =>
    ((middles.get(one) ?? 0) - (middles.get(other) ?? 0)) ** 2
}
