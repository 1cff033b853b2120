import { and, asc, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { installation } from '#db/schema/installation.ts'
import { recordCheckpoint } from '#db/schema/record-checkpoint.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { recordOpening } from '#db/schema/record-opening.ts'
import { snapshot } from '#db/schema/snapshot.ts'
import { anchorsOf } from './anchors-of.ts'
import { fromUtf8 } from './bytes.ts'
import {
  type Dossier,
  type DossierFile,
  type DossierScope,
  digestOf,
  dossierFormat,
} from './dossier.ts'
import { publishedKey } from './published-key.ts'
import { leavesFrom } from './record-tree.ts'

/** What goes into a dossier besides the tree itself, as conditions on the tables it comes from. */
export type DossierParts = {
  scope: DossierScope
  /** Which entries are opened. */
  acts: SQL | undefined
  snapshots: SQL | undefined
  files: SQL | undefined
}

/** A dossier without the bytes of its files, which whoever sends it adds. */
export type UnsealedDossier = Omit<Dossier, 'digest'>

/**
 * Puts a dossier together up to the newest checkpoint, so that everything in it is signed. Reads
 * with the eyes of the transaction's actor: what row-level security hides is not opened.
 * @returns null before the first checkpoint
 */
export async function buildDossier(
  tx: Transaction,
  { scope, acts, snapshots, files }: DossierParts,
  now: Date,
): Promise<UnsealedDossier | null> {
  const checkpoints = await tx.select().from(recordCheckpoint).orderBy(asc(recordCheckpoint.size))
  const [found] = await tx
    .select({ origin: installation.origin })
    .from(installation)
    .where(isNull(installation.endedBy))
  const verifierKey = await publishedKey(tx)
  const newest = checkpoints.at(-1)
  if (!newest || !found || verifierKey === null) return null
  const openings = await tx
    .select({ index: recordEntry.index, opening: recordOpening.opening })
    .from(recordEntry)
    .innerJoin(recordOpening, eq(recordOpening.actId, recordEntry.actId))
    .where(and(lt(recordEntry.index, newest.size), acts && or(acts, ofKeys)))
    .orderBy(asc(recordEntry.index))
  const contents = await tx
    .selectDistinctOn([snapshot.hash], { hash: snapshot.hash, content: wholeContent })
    .from(snapshot)
    .innerJoin(recordEntry, eq(recordEntry.actId, snapshot.madeBy))
    .where(and(lt(recordEntry.index, newest.size), snapshots))
    .orderBy(asc(snapshot.hash))

  return {
    format: dossierFormat,
    origin: found.origin,
    verifierKey,
    exportedAt: now.toISOString(),
    scope,
    ...(await anchorsOf(tx, checkpoints)),
    entries: (await leavesFrom(tx, 0, newest.size)).map(fromUtf8),
    openings: openings.map(({ index, opening }) => ({ index, opening: fromUtf8(opening) })),
    contents: Object.fromEntries(
      contents.flatMap(({ hash, content }) => (content === null ? [] : [[hash, content]])),
    ),
    files: await filesOf(tx, files),
  }
}

/** Whoever verifies anything needs to know who signed the record when. */
const ofKeys = eq(recordEntry.act, 'record.rotate_key')

/** The exact text of a snapshot; null for a reader who may not see all of it, whose part has another hash. */
const wholeContent = sql<string | null>`(select taken.content
  from snapshot_text(${snapshot.situationId}, ${snapshot.hash}) taken where taken.whole)`

/** Seals a dossier once everything is in it. */
export const sealDossier = (dossier: UnsealedDossier): Dossier => ({
  ...dossier,
  digest: digestOf(dossier),
})

async function filesOf(tx: Transaction, where: SQL | undefined): Promise<DossierFile[]> {
  const rows = await tx
    .selectDistinctOn([evidenceFile.sha256], {
      sha256: evidenceFile.sha256,
      name: evidenceFile.name,
      size: evidenceFile.size,
    })
    .from(evidenceFile)
    .where(where)
    .orderBy(asc(evidenceFile.sha256))

  return rows
}
