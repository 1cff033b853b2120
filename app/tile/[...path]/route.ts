import { appDatabase } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { published, told, tooOften } from '#server/record/published.ts'
import { tileBytes } from '#server/record/tile-bytes.ts'
import { readTilePath } from '#server/record/tile-path.ts'

type Props = { params: Promise<{ path: string[] }> }

/** Tiles of the record's tree and bundles of its entries (C2SP tlog-tiles), for anybody who follows it. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const refused = tooOften(request)
  if (refused) return refused
  const tile = readTilePath((await params).path)
  const bytes = tile && (await inTransaction(appDatabase(), (tx) => tileBytes(tx, tile)))

  return bytes ? published(bytes) : told(404, '')
}
