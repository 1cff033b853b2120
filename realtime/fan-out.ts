/** Who is here, as another process has it. A null state says that they left. */
export type PresenceEntry = {
  client: number
  clock: number
  member: string
  state: string | null
}

/** What the processes that serve the same documents tell each other. Text is never in it: the log has that. */
export type News =
  /** The sender serves; whoever does not know it yet answers in kind. */
  | { kind: 'here' }
  /** The sender ends. */
  | { kind: 'gone' }
  /** These documents' logs have grown, up to these sequences. */
  | { kind: 'grown'; documents: [documentId: string, sequence: number][] }
  | { kind: 'presence'; document: string; entries: PresenceEntry[] }
  /** Who is in this document with you? */
  | { kind: 'who'; document: string }

export type Hearing = {
  heard: (from: string, news: News) => void
  /** News may have been missed until now: called whenever hearing begins anew. */
  missed: () => void
}

/**
 * The way between processes. It may lose, delay and repeat: what must not be lost is in the log, and is
 * read from there when somebody joins, and every few seconds. PostgreSQL's notifications are one
 * (`PostgresFanOut`); a broker could take its place.
 */
export type FanOut = {
  /** Tells all other processes. Never throws. */
  tell(news: News): void
  /** Hears others' news, and none of one's own. */
  listen(hearing: Hearing): Promise<() => void>
}
