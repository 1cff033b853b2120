import type { LineNode } from '../../server/documents/written-runs.ts'

/** Words of one hand, as `assessments.authorship` tells them. */
export type HandRun = {
  readonly text: string
  /** What each U+FFFC in the text stands for. */
  readonly nodes: readonly LineNode[]
  readonly memberId: string | null
  readonly name: string | null
  readonly from: string
  readonly until: string
}

/** Runs that follow one another from the same hand as one, from the first time to the last. */
export function handsOf(runs: readonly HandRun[]): HandRun[] {
  const hands: HandRun[] = []
  for (const { text, nodes, memberId, name, from, until } of runs) {
    const last = hands.at(-1)
    if (last === undefined || last.memberId !== memberId) {
      hands.push({ text, nodes, memberId, name, from, until })
      continue
    }
    // Instants of one form sort as the times that they are.
    const times = [from, last.from, until, last.until].sort()
    hands[hands.length - 1] = {
      ...last,
      text: last.text + text,
      nodes: [...last.nodes, ...nodes],
      from: times[0] ?? from,
      until: times.at(-1) ?? until,
    }
  }
  return hands
}
