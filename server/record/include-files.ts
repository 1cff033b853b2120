import { arrayBuffer } from 'node:stream/consumers'
import { openStored } from '#server/platform/files.ts'
import type { UnsealedDossier } from './build-dossier.ts'
import { toBase64 } from './bytes.ts'
import type { DossierFile } from './dossier.ts'

/** The most that files in a dossier may weigh together: 64 MB, before base64. */
export const maximumFileBytes = 64 * 1024 * 1024

/**
 * Puts the bytes of a dossier's files into it. One that the store does not hold stays named by its
 * hash. Returns 'too_large' when together they weigh more than the limit.
 */
export async function includeFiles(
  dossier: UnsealedDossier,
  limit = maximumFileBytes,
): Promise<UnsealedDossier | 'too_large'> {
  const size = dossier.files.reduce((total, file) => total + file.size, 0)
  if (size > limit) return 'too_large'
  const files: DossierFile[] = []
  for (const file of dossier.files) {
    const stored = await openStored(file.sha256)
    if (stored === null) files.push(file)
    else {
      const bytes = new Uint8Array(await arrayBuffer(stored.stream))
      files.push({ ...file, base64: toBase64(bytes) })
    }
  }

  return { ...dossier, files }
}
