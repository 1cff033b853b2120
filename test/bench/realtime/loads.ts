/** The servers that are compared. */
export const servers = ['ours', 'y-websocket', 'hocuspocus'] as const
export type ServerName = (typeof servers)[number]

/** People typing: what is asked of a server at once. Rates are updates a second over all documents. */
export type TypingLoad = {
  kind: 'typing'
  documents: number
  /** Connections to each document, and how many of them write. */
  connections: number
  writers: number
  rate: number
  /** Updates that are measured; at `rate`, so many seconds. */
  updates: number
  /** How long is typed before anything is measured (s). */
  warmUp: number
}

/** A document with a long history is opened by the first to come to a process that has just started. */
export type OpeningLoad = { kind: 'opening' }

/** What a row is held to. Ratios are to the better peer of the same run. */
export type Target =
  | { of: 'deliveryP99' | 'ackP99' | 'opening'; below: number }
  | { of: 'undelivered'; below: number }
  | { of: 'cores'; below: number }
  | { of: 'cpuPerDelivery' | 'cpuPerUpdate' | 'memoryOpen' | 'memoryWorked'; ofBetterPeer: number }

export type Load = {
  key: string
  says: string
  does: TypingLoad | OpeningLoad
  against: readonly ServerName[]
  targets: readonly Target[]
}

const typing = (
  documents: number,
  connections: number,
  writers: number,
  rate: number,
  { seconds, warmUp }: { seconds: number; warmUp: number },
): TypingLoad => ({
  kind: 'typing',
  ...{ documents, connections, writers, rate },
  updates: rate * seconds,
  warmUp,
})

/**
 * The rows of the table, in its order. A full round measures for six seconds in each, after ten in which
 * the compiler gets to know each server; a quick one for three, after three.
 */
export const loadsOf = (quick: boolean): readonly Load[] => {
  const times = quick ? { seconds: 3, warmUp: 3 } : { seconds: 6, warmUp: 10 }
  return [
    {
      key: 'busy',
      says: '1 document, 100 connections, 50 writing, 1,000 updates/s',
      does: typing(1, 100, 50, 1_000, times),
      against: servers,
      targets: [
        { of: 'deliveryP99', below: 40 },
        { of: 'ackP99', below: 100 },
        { of: 'undelivered', below: 1 },
        { of: 'cpuPerDelivery', ofBetterPeer: 0.4 },
      ],
    },
    {
      key: 'crowd',
      says: '1 document, 100 connections, all writing, 5,000 updates/s',
      does: typing(1, 100, 100, 5_000, times),
      // Both peers are past what they can do at a fifth of this.
      against: ['ours'],
      targets: [
        { of: 'deliveryP99', below: 80 },
        { of: 'undelivered', below: 1 },
        { of: 'cores', below: 1 },
      ],
    },
    {
      key: 'audience',
      says: '1 document, 500 connections, 20 writing, 200 updates/s',
      does: typing(1, 500, 20, 200, times),
      against: servers,
      targets: [
        { of: 'deliveryP99', below: 60 },
        { of: 'undelivered', below: 1 },
      ],
    },
    {
      key: 'table',
      says: '1 document, 50 connections, 20 writing, 200 updates/s',
      does: typing(1, 50, 20, 200, times),
      against: servers,
      targets: [
        { of: 'deliveryP99', below: 30 },
        { of: 'undelivered', below: 1 },
        { of: 'cpuPerDelivery', ofBetterPeer: 0.8 },
      ],
    },
    {
      key: 'many',
      says: '200 documents, 2 connections each, 1 update/s each',
      does: typing(200, 2, 1, 200, times),
      against: servers,
      targets: [
        { of: 'undelivered', below: 1 },
        { of: 'cpuPerUpdate', ofBetterPeer: 1.3 },
      ],
    },
    {
      key: 'opening',
      says: 'cold open of a history of 260,000 single-character operations',
      does: { kind: 'opening' },
      // The y-websocket server stores nothing that could be opened.
      against: ['ours', 'hocuspocus'],
      targets: [{ of: 'opening', below: 250 }],
    },
    {
      key: 'memory',
      says: '500 open documents, 1,000 sockets, 250 updates/s, 2,000 updates',
      does: typing(500, 2, 1, 250, { seconds: 8, warmUp: 0 }),
      against: servers,
      targets: [
        { of: 'memoryOpen', ofBetterPeer: 1 },
        { of: 'memoryWorked', ofBetterPeer: 1 },
      ],
    },
  ]
}
