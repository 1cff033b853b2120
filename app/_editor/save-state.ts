/** Why a text cannot be written by whoever reads it. */
export type ReadOnlyReason = 'observer' | 'frozen' | 'full'

/** Why a connection ended for good. Unsent words are kept to be copied. */
export type EndReason = 'session_ended' | 'forbidden' | 'outdated' | 'refused'

/** What a page may say about whether words are safe. Every state is true: none is a hope. */
export type SaveState =
  /** Not yet in step with the server; nothing has been typed here. */
  | { kind: 'connecting' }
  /** Every change made here is committed in the database. */
  | { kind: 'saved' }
  /** Changes are on their way. */
  | { kind: 'saving' }
  /** Changes made here are not on the server, since this time (ms). */
  | { kind: 'unsaved'; since: number }
  /** Nothing waits, and no connection: what others write is not seen. */
  | { kind: 'offline' }
  | { kind: 'read_only'; why: ReadOnlyReason; unsent: boolean }
  | { kind: 'ended'; why: EndReason; unsent: boolean }

/** What is known of a text's way to the server. */
export type Facts = {
  connected: boolean
  /** Update frames sent and committed over the present connection. */
  sent: number
  committed: number
  /** Whether what the server asked for at the start of this connection was sent. */
  answered: boolean
  /** When the oldest change was made here that may not be committed (ms), or null. */
  changedAt: number | null
  readOnly: ReadOnlyReason | null
  ended: EndReason | null
  /** Whether the server refused changes that are still in this browser. */
  refused: boolean
  now: number
}

/** How long an acknowledgement may take before "Saving" would be a hope (ms). */
const patience = 5_000

/**
 * What to tell of these facts. Saved is said only when the server has acknowledged every frame of this
 * connection, among them the one that answers what it lacks and so holds all that was made before.
 */
export function saveStateOf(facts: Facts): SaveState {
  const { changedAt, connected, now } = facts
  const unsent = changedAt !== null || facts.refused
  if (facts.ended !== null) return { kind: 'ended', why: facts.ended, unsent }
  if (facts.readOnly !== null)
    return { kind: 'read_only', why: facts.readOnly, unsent: facts.refused }
  if (connected && facts.answered && facts.committed >= facts.sent) return { kind: 'saved' }
  if (changedAt === null)
    return connected || facts.sent === 0 ? { kind: 'connecting' } : { kind: 'offline' }
  if (connected && now - changedAt < patience) return { kind: 'saving' }
  return { kind: 'unsaved', since: changedAt }
}

/** Whether leaving the page would leave words behind that nobody else has. */
export function hasUnsent(state: SaveState): boolean {
  if (state.kind === 'unsaved' || state.kind === 'saving') return true
  return (state.kind === 'read_only' || state.kind === 'ended') && state.unsent
}
