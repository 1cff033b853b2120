import type { PresenceEntry } from './fan-out.ts'

/** What a room tells of itself, for the other processes that serve its document. */
export type RoomNews = {
  /** Its log has grown up to this sequence. */
  grown(documentId: string, sequence: number): void
  presence(documentId: string, entries: readonly PresenceEntry[]): void
  /** It was loaded, and knows nobody yet. */
  loaded(documentId: string): void
}
