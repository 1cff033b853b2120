import { and, eq, isNotNull, ne } from 'drizzle-orm'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { imagePrint } from '#db/schema/image-print.ts'
import { held } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'
import { areNearImages } from './rules/near-image.ts'

/** Other evidence of a situation with the very same file, or with an image that looks like one of this. */
export async function listSharedFiles(
  read: Read,
  { id, situationId }: { id: string; situationId: string },
): Promise<{ id: string; way: 'file' | 'image' }[]> {
  const own = await filesOf(read, eq(evidenceFile.evidenceId, id))
  if (own.length === 0) return []
  const others = await filesOf(
    read,
    and(eq(evidenceFile.situationId, situationId), ne(evidenceFile.evidenceId, id)),
  )
  const wayOf = (other: (typeof others)[number]): 'file' | 'image' | null => {
    if (own.some(({ sha256 }) => sha256 === other.sha256)) return 'file'
    const { print } = other
    const isNear = own.some((one) => one.print && print && areNearImages(one.print, print))
    return isNear ? 'image' : null
  }
  return others.flatMap((other) => {
    const way = wayOf(other)
    return way ? [{ id: other.evidenceId, way }] : []
  })
}

const filesOf = ({ tx, asOf }: Read, which: ReturnType<typeof eq> | undefined) =>
  tx
    .select({
      evidenceId: evidenceFile.evidenceId,
      sha256: evidenceFile.sha256,
      print: imagePrint.print,
    })
    .from(evidenceFile)
    .leftJoin(
      imagePrint,
      and(eq(imagePrint.sha256, evidenceFile.sha256), isNotNull(imagePrint.print)),
    )
    .where(and(which, held(evidenceFile, asOf)))
    .orderBy(evidenceFile.evidenceId)
