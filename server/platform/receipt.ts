/** Where an act stands in the record: what its author may keep as proof that it was taken in. */
export type Receipt = {
  readonly actId: string
  /** Counted from 0. */
  readonly index: number
  /** RFC 3339, UTC, milliseconds: the time in the leaf. */
  readonly at: string
  /** SHA-256 of the leaf, hexadecimal. */
  readonly leafHash: string
}
