import { digestOf } from '../dossier.ts'
import { checkActs } from './check-acts.ts'
import { checkCheckpoints, checkKeptCheckpoint, isKeyOf } from './check-checkpoints.ts'
import { type Carried, checkContents, checkFiles } from './check-contents.ts'
import { checkEntries } from './check-entries.ts'
import { checkOpenings } from './check-openings.ts'
import { checkTokens } from './check-tokens.ts'
import { checkWitnesses } from './check-witnesses.ts'
import { readKeyChain } from './key-chain.ts'
import { readDossier } from './read-dossier.ts'
import { openNotebook, type Report } from './report.ts'

/** What whoever verifies brings along. */
export type Brought = {
  /** The verifier key, got elsewhere than from the file. Without it nobody vouches for the signer. */
  key?: string | undefined
  /** A checkpoint's signed note, kept from elsewhere. */
  checkpoint?: string | undefined
  /** Verifier keys of witnesses that must have cosigned, got elsewhere than from the file. */
  witnesses?: readonly string[] | undefined
  /** Files that came beside the dossier, by the hashes that they are named by. */
  carried?: ReadonlyMap<string, Carried>
  now: Date
}

/**
 * Verifies the text of a dossier offline: nothing in it is believed that is not computed again from
 * its own bytes. Never throws on what a file may hold; every fault is named.
 *
 * It cannot show that everything was recorded, that what was recorded is true, or that the record
 * was not rewritten before the first checkpoint that somebody else keeps.
 */
export function verifyDossier(
  text: string,
  { key, checkpoint, witnesses = [], carried = new Map(), now }: Brought,
): Report {
  const notebook = openNotebook()
  const signer = key === undefined ? 'not_established' : 'established'
  const dossier = readDossier(text, notebook)
  if (dossier === undefined) return notebook.close('not_established')

  if (digestOf(dossier) !== dossier.digest) notebook.fault('file_altered')
  if (dossier.exportedAt > now.toISOString()) {
    notebook.fault('exported_in_the_future', { at: dossier.exportedAt })
  }
  if (!isKeyOf(dossier.verifierKey, dossier.origin)) notebook.fault('key_of_another_name')

  const checked = checkEntries(dossier.entries, notebook)
  const acts = checkOpenings(dossier, checked.entries, notebook)
  const chain = readKeyChain(acts, { brought: key, claimed: dossier.verifierKey }, notebook)
  const against = { ...checked, chain, now }
  checkCheckpoints(dossier, against, notebook)
  if (checkpoint !== undefined) checkKeptCheckpoint(checkpoint, dossier, against, notebook)
  checkWitnesses(dossier, { witnesses, now }, notebook)
  checkTokens(dossier, notebook)

  const contents = checkContents(dossier, notebook)
  checkFiles(dossier, carried, notebook)
  checkActs(acts, { dossier, contents }, notebook)
  return notebook.close(signer)
}
