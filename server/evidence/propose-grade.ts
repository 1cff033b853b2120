import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { fileArrival } from '#db/schema/file-arrival.ts'
import { fileCheck } from '#db/schema/file-check.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import {
  type KeptFile,
  type ProposedGrade,
  proposedDirectness,
  proposedIntegrity,
  type Step,
} from './rules/proposed-grade.ts'

type Piece = Step & { readonly id: string; readonly derivedFrom: string | null }

/** What follows for a grade from a piece's provenance and from the custody of its files, as recorded. */
export const proposeGrade = async (
  tx: Transaction,
  piece: Piece,
  asOf?: number,
): Promise<ProposedGrade> => ({
  directness: proposedDirectness([piece, ...(await originOf(tx, piece.derivedFrom, asOf))]),
  integrity: proposedIntegrity(await filesOf(tx, piece.id, asOf)),
})

async function originOf(tx: Transaction, from: string | null, asOf?: number): Promise<Step[]> {
  const chain: Piece[] = []
  let next = from
  while (next !== null && !chain.some(({ id }) => id === next)) {
    const [piece] = await tx
      .select({
        id: evidence.id,
        number: evidence.number,
        sourceId: evidence.sourceId,
        firstHand: evidence.firstHand,
        derivedFrom: evidence.derivedFrom,
      })
      .from(evidence)
      .where(and(eq(evidence.id, next), held(evidence, asOf)))
    if (!piece) break
    chain.push(piece)
    next = piece.derivedFrom
  }
  return chain
}

async function filesOf(tx: Transaction, evidenceId: string, asOf?: number): Promise<KeptFile[]> {
  const files = await tx
    .select({ id: evidenceFile.id, sha256: evidenceFile.sha256, arrival: fileArrival.id })
    .from(evidenceFile)
    .leftJoin(fileArrival, eq(fileArrival.id, evidenceFile.id))
    .where(and(eq(evidenceFile.evidenceId, evidenceId), held(evidenceFile, asOf)))
  const ids = files.map(({ id }) => id)
  const checks = await tx
    .select({ fileId: fileCheck.fileId, found: fileCheck.foundSha256 })
    .from(fileCheck)
    .innerJoin(recordEntry, eq(recordEntry.actId, fileCheck.madeBy))
    .where(and(inArray(fileCheck.fileId, ids), madeBy(fileCheck, asOf)))
    .orderBy(asc(recordEntry.index))
  return files.map(({ id, sha256, arrival }) => ({
    sha256,
    hasArrival: arrival !== null,
    found: checks.filter(({ fileId }) => fileId === id).map(({ found }) => found),
  }))
}
