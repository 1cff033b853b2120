/** What can pass between two focal points: a released dossier, a request, a reply, their dossier, a measure taken together. */
export const exchangeKinds = ['release', 'request', 'reply', 'dossier', 'coordination'] as const

/** What verifying a counterpart's dossier came to. */
export type DossierOutcome = {
  /** SHA-256 of the file as it came. */
  sha256: string
  /** Whether it verified under the key that the register has, the key that it claims, and how many entries it covers. */
  isSound: boolean
  claimedKey: string | null
  entries: number
  /** The codes of its faults, each once. */
  faults: string[]
}
