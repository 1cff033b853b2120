import type postgres from 'postgres'
import type { Dossier } from '../dossier.ts'
import { checkActs } from '../verify/check-acts.ts'
import { checkCheckpoints, checkKeptCheckpoint } from '../verify/check-checkpoints.ts'
import { checkTokens } from '../verify/check-tokens.ts'
import { checkWitnesses } from '../verify/check-witnesses.ts'
import { readKeyChain } from '../verify/key-chain.ts'
import { readStoredAnchors } from './check-anchors.ts'
import { readStoredContents } from './check-contents.ts'
import { checkStoredEntries } from './check-entries.ts'
import { checkStoredFiles, type NamedFile, type OpenFile } from './check-files.ts'
import { checkProjections } from './check-projections.ts'
import { type Notes, openNotes } from './notes.ts'
import { type Reading, readWhole } from './read-rows.ts'

/** What a check is given besides the database. */
export type Checking = {
  openFile: OpenFile
  /** The verifier key, got elsewhere than from the database. */
  key?: string | undefined
  /** A checkpoint's note, kept elsewhere. */
  checkpoint?: string | undefined
  now: Date
  /** Hears what is being checked, and how far it is. */
  progress?: (part: 'entries' | 'rows' | 'files', done: number | string) => void
}

/**
 * Derives everything of a record again from the database, the store and the checkpoints, as of one moment, and names
 * every place that does not agree. `sql` may act as the owner of the tables (the migrator's role); nothing is written.
 */
export async function checkRecord(sql: postgres.Sql, checking: Checking): Promise<Notes> {
  const notes = openNotes()
  const files = await readWhole(sql, (tx) => checkWithin(tx, checking, notes))
  await checkStoredFiles(files, checking.openFile, notes, (done) =>
    checking.progress?.('files', done),
  )

  return notes
}

/** The same within a transaction that is given, but for the files: returns those that are to be in the store. */
export async function checkWithin(
  tx: Reading,
  { key, checkpoint, now, progress = () => {} }: Omit<Checking, 'openFile'>,
  notes: Notes,
): Promise<NamedFile[]> {
  const [found] = await tx<{ origin: string }[]>`
      select origin from installation where ended_by is null`
  const [published] = await tx<{ verifier_key: string }[]>`
      select verifier_key from record_key order by published_at desc limit 1`
  const stored = await checkStoredEntries(tx, notes, (done) => progress('entries', done))
  const { newest, ...anchors } = await readStoredAnchors(tx, notes)
  const count = stored.entries.length
  if (count > newest && newest > 0) notes.notice('not_signed_yet', { count: count - newest })
  const dossier = asDossier(found?.origin ?? '', published?.verifier_key ?? key ?? '', {
    ...anchors,
    // what came in since the last checkpoint is signed within seconds
    entries: Array.from({ length: newest > 0 ? Math.min(count, newest) : count }, () => ''),
    now,
  })
  const claims = { brought: key, claimed: dossier.verifierKey }
  const chain = readKeyChain(stored.acts, claims, notes.ofRecord)
  const against = { ...stored, chain, now }
  checkCheckpoints(dossier, against, notes.ofRecord)
  if (checkpoint !== undefined) {
    checkKeptCheckpoint(checkpoint, dossier, against, notes.ofRecord)
  }
  checkWitnesses(dossier, { witnesses: [], now }, notes.ofRecord)
  checkTokens(dossier, notes.ofRecord)
  const contents = await readStoredContents(tx, notes)
  checkActs(stored.acts, { dossier, contents }, notes.ofRecord)
  await checkProjections(tx, notes, (table) => progress('rows', table))

  return tx<NamedFile[]>`select distinct on (sha256) sha256, size::float8 as size, name
      from evidence_file order by sha256`
}

/** The record as the verifier's checks ask for it; entries, openings and contents were checked as they were read. */
function asDossier(
  origin: string,
  verifierKey: string,
  { now, ...rest }: Pick<Dossier, 'checkpoints' | 'witnesses' | 'entries'> & { now: Date },
): Dossier {
  return {
    format: 'focalpoint.dossier/1',
    ...{ origin, verifierKey, exportedAt: now.toISOString(), scope: { kind: 'record' } },
    ...{ openings: [], contents: {}, files: [], digest: '' },
    ...rest,
  }
}
