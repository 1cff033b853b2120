import type { Audience } from '#server/evidence/rules/release.ts'
import { toHex, utf8 } from './bytes.ts'
import { canonicalJson } from './canonical.ts'
import { sha256 } from './sha256.ts'

/** Name and version of the file that carries a record, or a part of it, to whoever checks it. */
export const dossierFormat = 'focalpoint.dossier/1'

/** What a dossier is meant to hold: the whole record, one situation, or what one decision rests on. */
export type DossierScope =
  | { kind: 'record' }
  | { kind: 'situation'; situation: string }
  | { kind: 'decision'; decision: string }

/** A signed note, and when the signer says that it was signed (RFC 3339, UTC); what others signed of it. */
export type DossierCheckpoint = {
  note: string
  signedAt: string
  /** Signature lines of witnesses (C2SP tlog-cosignature), each without its newline. */
  cosignatures?: string[]
  /** A token of a time-stamping authority over the SHA-256 of the note (RFC 3161, DER), in base64. */
  timeStamp?: string
}

/** Who cosigns the record, as the file claims it. */
export type DossierWitness = { name: string; verifierKey: string }

/** An act revealed: its place in the record and the exact canonical text of its opening. */
export type DossierOpening = { index: number; opening: string }

/** A file of evidence: named by its hash always, with its bytes where they travel along. */
export type DossierFile = { sha256: string; name: string; size: number; base64?: string }

/** What a dossier would hold for everybody, and does not for its audience. */
export type DossierGaps = { contents: string[]; files: number }

/**
 * A dossier, as docs/dossier.md describes it. Every entry of the record is in it, so that the whole
 * tree can be built again; entries say nothing without their openings.
 */
export type Dossier = {
  format: typeof dossierFormat
  origin: string
  verifierKey: string
  exportedAt: string
  scope: DossierScope
  /** For whom it left; not said in those of before that was asked. */
  audience?: Audience
  /** What its audience may not have: snapshots by their hash, and how many files. */
  withheld?: DossierGaps
  /** Not said in those of before there were witnesses. */
  witnesses?: DossierWitness[]
  checkpoints: DossierCheckpoint[]
  entries: string[]
  openings: DossierOpening[]
  contents: Record<string, string>
  files: DossierFile[]
  digest: string
}

/**
 * SHA-256, hexadecimal, over the canonical JSON of a dossier without its digest. It tells damage
 * from nothing else: whoever changes a dossier can write a new one.
 */
export function digestOf(dossier: Omit<Dossier, 'digest'>): string {
  const { digest: _, ...rest } = { digest: '', ...dossier }
  return toHex(sha256(utf8(canonicalJson(rest))))
}
