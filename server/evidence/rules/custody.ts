/** One step of a file's way: what happened to it, when and by whom, and its SHA-256 before and after. */
export type CustodyStep = {
  readonly what:
    | 'read'
    | 'verified'
    | 'scanned'
    | 'attached'
    | 'copied'
    | 'stamped'
    | 'checked'
    | 'downloaded'
  readonly at: Date
  /** Null for what the server did by itself; of a time stamp, the authority. */
  readonly by: string | null
  readonly before: string | null
  /** Null where the bytes were gone. */
  readonly after: string | null
  /** The entry of the record that says so; null for what is no act. */
  readonly entry: number | null
}

/** What is kept of a file, from which its way is told. */
export type Kept = {
  readonly sha256: string
  readonly attached: { readonly at: Date; readonly by: string | null; readonly entry: number }
  /** Null for a file that came before arrivals were kept. */
  readonly arrival: {
    readonly by: string | null
    readonly begunAt: Date
    readonly verifiedAt: Date
    readonly scannedWith: string | null
  } | null
  readonly copies: readonly { readonly sha256: string }[]
  /** Null where no authority stamped it. */
  readonly stamp: { readonly at: Date; readonly by: string } | null
  readonly checks: readonly {
    readonly found: string | null
    readonly at: Date
    readonly by: string | null
    readonly entry: number
  }[]
  readonly downloads: readonly { readonly at: Date; readonly by: string | null }[]
}

/**
 * A file's way through the house, oldest step first. Until it is attached the hash is the sender's browser's word,
 * then the server's too; a copy has a hash of its own and leaves the original as it was (ISO/IEC 27037 5.4:
 * every handling is told). Whoever downloads gets the stored bytes.
 */
export const custodyOf = (kept: Kept): CustodyStep[] => {
  const { sha256, attached, arrival } = kept
  const same = { before: sha256, after: sha256 }
  const steps: CustodyStep[] = []
  if (arrival) {
    const { by, begunAt, verifiedAt, scannedWith } = arrival
    steps.push(
      { what: 'read', at: begunAt, by, before: null, after: sha256, entry: null },
      { what: 'verified', at: verifiedAt, by: null, ...same, entry: attached.entry },
    )
    if (scannedWith !== null) {
      steps.push({ what: 'scanned', at: verifiedAt, by: null, ...same, entry: attached.entry })
    }
  }
  steps.push({ what: 'attached', ...attached, ...same })
  for (const copy of kept.copies) {
    const at = arrival?.verifiedAt ?? attached.at
    const { entry } = attached
    steps.push({ what: 'copied', at, by: null, before: sha256, after: copy.sha256, entry })
  }
  if (kept.stamp) steps.push({ what: 'stamped', ...kept.stamp, ...same, entry: null })
  for (const { found, ...check } of kept.checks) {
    steps.push({ what: 'checked', ...check, before: sha256, after: found })
  }
  for (const download of kept.downloads) {
    steps.push({ what: 'downloaded', ...download, ...same, entry: null })
  }
  return steps.toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

/** Whether a step found other bytes than it should have; a copy is meant to differ. */
export const isBroken = ({ what, before, after }: CustodyStep): boolean =>
  what === 'checked' && before !== after
