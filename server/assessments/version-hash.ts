import { canonicalJson } from '#server/record/canonical.ts'
import { sha256 } from '#server/record/sha256.ts'
import { versionFormat } from './version-format.ts'

type Hashed = {
  documentId: string
  title: string
  sequence: number
  hash: string
  document: unknown
}

/** The hash of a version that was given no name, made as a named one's is. */
export function versionHash(sections: readonly Hashed[]): string {
  const bytes = Buffer.from(canonicalJson({ format: versionFormat, sections }), 'utf8')
  return Buffer.from(sha256(bytes)).toString('hex')
}
