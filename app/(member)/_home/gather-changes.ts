type Act = {
  readonly index: number
  readonly act: string
  readonly at: Date
  readonly effectiveAt: Date | null
  readonly actor: { readonly name: string | null; readonly ministry: string | null } | null
  readonly situation: { readonly situationId: string; readonly name: string } | null
  readonly subject: string | null
}

/** Acts of one kind by one person in one situation: the newest, and how many there were. */
export type Change = { readonly key: string; readonly newest: Act; readonly count: number }

const most = 8

/** Puts together what is alike, in the order in which it last happened; `left` says that there is more. */
export const gatherChanges = (
  acts: readonly Act[],
): { changes: readonly Change[]; left: boolean } => {
  const gathered = new Map<string, { key: string; newest: Act; count: number }>()
  for (const act of acts) {
    const key = [act.act, act.actor?.name, act.situation?.situationId].join(' ')
    const known = gathered.get(key)
    if (known) known.count += 1
    else gathered.set(key, { key, newest: act, count: 1 })
  }
  const changes = [...gathered.values()]

  return { changes: changes.slice(0, most), left: changes.length > most }
}
