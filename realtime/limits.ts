/** What one connection, document and process may cost. Sizes in bytes, times in milliseconds. */
export const limits = {
  /** Of one frame; a larger one closes the socket (RFC 6455, 1009). */
  frameBytes: 1024 * 1024,
  /** `ws` keeps each fragment in memory (ws #2331); honest clients send one. */
  fragments: 64,
  /** Frames a second that a connection may send for long, and at once. Beyond, it is read more slowly. */
  framesPerSecond: 200,
  framesAtOnce: 600,
  bytesPerSecond: 2 * 1024 * 1024,
  bytesAtOnce: 8 * 1024 * 1024,
  /** What a frame that has to wait costs in memory beside its bytes. */
  heldFrameBytes: 64,
  /**
   * This process's own time (ms) that a member may take for long, each second, and at once: for reading their
   * frames, answering them and applying what they wrote. Sizes do not tell what an update costs.
   */
  workPerSecond: 300,
  workAtOnce: 100,
  /**
   * The steps (`weigh`) that what a member wrote may take, at most, to be applied: of one update, beyond which it
   * is tried in the workshop first, and of all that is not applied yet, beyond which they are not read. The
   * costliest steps there are make this 30 ms of a quick machine.
   */
  stepsUntried: 150_000,
  stepsAhead: 150_000,
  /**
   * The same, of all that a member writes, for long, each second, and at once: whoever opens the text later pays for
   * it again. Typing takes some tens a second, the return of a long day offline some hundred thousand.
   */
  stepsPerSecond: 5_000,
  stepsAtOnce: 1_000_000,
  /** For how long committed updates of one document are applied before whoever else waits has their turn. */
  applySlice: 20,
  /** The longest that one is not read for what one owes; sockets that are silent for longer are ended. */
  restFor: 10_000,
  /** Who is here: one state, as JSON. */
  presenceBytes: 2 * 1024,
  /** Yjs client ids that one connection may introduce: a day of offline reloads, not a flood. */
  newClientsPerConnection: 20,
  /** One struct's length: GC and deleted structs name a number instead of holding characters. */
  structLength: 1_000_000,
  /** Updates whose foundations have not arrived yet, for each connection. */
  heldFrames: 256,
  heldBytes: 1024 * 1024,
  heldFor: 10_000,
  /** The whole log of a document: some three million keystrokes. */
  documentBytes: 64 * 1024 * 1024,
  connectionsPerDocument: 1_000,
  connectionsPerMember: 200,
  /** Streams of what happens that a member may have open: one a page. */
  streamsPerMember: 200,
  /** Pages of a member that come by requests, and the connections that each carries. */
  linesPerMember: 50,
  channelsPerLine: 64,
  /** Of one request of a line: a frame of the largest size, or many small ones. */
  batchBytes: 1024 * 1024 + 64 * 1024,
  /** A waiting request is answered by then, with nothing if need be: proxies give up after 30 s. */
  lineAnswersWithin: 20_000,
  /** A page that does not ask again by then is gone. */
  lineSilence: 15_000,
  /** Not yet sent to a reader: above the first it is skipped, below the second it is caught up. */
  unsentBytes: 1024 * 1024,
  caughtUpBytes: 64 * 1024,
  slowFor: 30_000,
  /** Frames that are no message, after which the socket is closed. */
  malformedFrames: 3,
  /** Between the beginnings of two commits of a process, and so between two frames to one connection. */
  flushEvery: 16,
  /** The same, while all that waits is in rooms of at most so few connections. */
  flushFewEvery: 32,
  few: 4,
  presenceEvery: 50,
  /** Between two looks at a meeting under way for all who look on, however many votes come in between. */
  meetingEvery: 200,
  /** A sign of life is sent, and asked for, this often; two missed ones end the socket. */
  heartbeatEvery: 15_000,
  /** Processes that serve the same documents: how often each says so, and when a silent one is forgotten. */
  peersEvery: 10_000,
  peerSilence: 35_000,
  peerPresenceEvery: 200,
  /**
   * A text is checked against the schema so long after its structure changed last, and no later than that after it
   * changed first; for so long at most. While its writers wait, only one whose check is as quick as that.
   */
  checkAfter: 1_000,
  checkAtLatest: 5_000,
  checkWithin: 3_000,
  checkHeldWithin: 100,
  /**
   * Updates over this size are read in a thread that can be ended, and over the second even if they only
   * delete. What has more structs is tried there on the text too, and refused if that takes too long.
   */
  examineBytes: 4 * 1024,
  examineDeletionBytes: 256 * 1024,
  examineWithin: 1_000,
  trialStructs: 2_000,
  trialWithin: 1_500,
  applyWithin: 200,
  clientsPerUpdate: 200,
  /** Most updates in one commit. */
  commitUpdates: 500,
  commitBytes: 4 * 1024 * 1024,
  /** An empty room is kept this long, so that a reload does not load the document again. */
  idleRoom: 10_000,
  /** Updates after which a room's state is kept, so that the next load replays less. */
  compactAfter: 1_000,
} as const

/** A token bucket: `capacity` at once, `perSecond` for long. Times are in ms of a monotonic clock. */
export class TokenBucket {
  readonly #capacity: number
  readonly #perSecond: number
  #tokens: number
  #at: number

  constructor(capacity: number, perSecond: number, now: number) {
    this.#capacity = capacity
    this.#perSecond = perSecond
    this.#tokens = capacity
    this.#at = now
  }

  /** Takes tokens, into debt if need be. Returns how many ms to wait until the debt is paid; 0 if none. */
  take(count: number, now: number): number {
    const earned = ((now - this.#at) / 1_000) * this.#perSecond
    this.#tokens = Math.min(this.#capacity, this.#tokens + earned) - count
    this.#at = now
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#perSecond) * 1_000)
  }
}
