import { sameBytes } from '../bytes.ts'
import { type Checkpoint, parseCheckpoint } from '../checkpoint.ts'
import type { Dossier } from '../dossier.ts'
import { openNote, parseVerifierKey } from '../note.ts'
import type { CheckedEntries } from './check-entries.ts'
import { checkSuccession, type KeyChain } from './key-chain.ts'
import type { Notebook } from './report.ts'

/** What the checkpoints are held against. `now` bounds the times that they claim. */
export type Against = CheckedEntries & { chain: KeyChain; now: Date }

/**
 * Checks every checkpoint: signed by the key, or by the one that followed it at that size, over this record and no other, with the root that the
 * entries give at its size; sizes grow, claimed times do not run backwards or ahead, and the newest
 * one covers every entry.
 */
export function checkCheckpoints(dossier: Dossier, against: Against, notebook: Notebook): void {
  const { checkpoints, entries, origin } = dossier
  let [size, signedAt] = [0, '']
  const succession = checkSuccession(against.chain, notebook)
  for (const [at, checkpoint] of checkpoints.entries()) {
    const place = at + 1
    const read = openCheckpoint(checkpoint.note, against.chain, place, notebook)
    if (checkpoint.signedAt < signedAt) notebook.fault('checkpoint_time_backwards', { place })
    signedAt = checkpoint.signedAt
    if (signedAt > against.now.toISOString() || signedAt > dossier.exportedAt) {
      notebook.fault('checkpoint_from_the_future', { place, signedAt })
    }
    if (read === undefined) continue
    succession.signed(read, place)
    if (read.origin !== origin) notebook.fault('checkpoint_of_another_record', { place, origin })
    if (read.size <= size) notebook.fault('checkpoint_not_growing', { place, size: read.size })
    size = Math.max(size, read.size)
    checkRoot(read, place, against, notebook)
    const newest = against.entries[read.size - 1]
    if (newest !== undefined && newest.time > checkpoint.signedAt) {
      notebook.fault('checkpoint_before_its_acts', { place, size: read.size })
    }
  }
  if (checkpoints.length === 0) notebook.fault('no_checkpoint')
  else if (size < entries.length) {
    notebook.fault('entries_unsigned', { size, count: entries.length })
  }
  notebook.checked('checkpoints', { count: checkpoints.length })
}

/**
 * Checks a checkpoint that whoever verifies kept from elsewhere: the strongest check there is,
 * because nobody who rewrote the record could rewrite that copy.
 */
export function checkKeptCheckpoint(
  note: string,
  dossier: Dossier,
  against: Against,
  notebook: Notebook,
): void {
  const read = openCheckpoint(note, against.chain, 'kept', notebook)
  if (read === undefined) return
  if (read.origin !== dossier.origin) {
    notebook.fault('checkpoint_of_another_record', { place: 'kept', origin: dossier.origin })
  }
  checkRoot(read, 'kept', against, notebook)
  notebook.checked('kept_checkpoint', { size: read.size })
}

/** Whether the key's name is the record's, as C2SP tlog-checkpoint wants it. */
export function isKeyOf(key: string, origin: string): boolean {
  try {
    return parseVerifierKey(key)?.name === origin
  } catch {
    return false
  }
}

function openCheckpoint(
  note: string,
  { keys }: KeyChain,
  place: number | string,
  notebook: Notebook,
): (Checkpoint & { signer: number }) | undefined {
  for (const [signer, key] of keys.entries()) {
    try {
      return { ...parseCheckpoint(openNote(note, [key]).text), signer }
    } catch (error) {
      const reason = error instanceof Error ? error.message : ''
      if (reason.startsWith('no known key')) continue
      nameFault(reason, place, notebook)
      return undefined
    }
  }
  notebook.fault('checkpoint_of_another_key', { place })
  return undefined
}

function nameFault(reason: string, place: number | string, notebook: Notebook): void {
  if (reason.startsWith('the signature')) notebook.fault('checkpoint_forged', { place })
  else notebook.fault('checkpoint_unreadable', { place })
}

function checkRoot(
  read: Checkpoint,
  place: number | string,
  { tree, entries }: Against,
  notebook: Notebook,
): void {
  if (read.size > entries.length) {
    notebook.fault('checkpoint_ahead', { place, size: read.size, count: entries.length })
  } else if (!sameBytes(tree.rootAt(read.size), read.root)) {
    notebook.fault('fork', { place, size: read.size })
  }
}
