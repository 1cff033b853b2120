import { getTranslations } from 'next-intl/server'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { listReadings } from '#server/record/list-readings.ts'
import {
  readingsAskedBy,
  readReadingsQuery,
} from '../../../(member)/record/_parts/readings-query.ts'
import { saying } from '../answer.ts'
import { sendingRows } from '../rows.ts'

const columns = [
  ...['at', 'reader', 'reader_id', 'reading', 'audience', 'situation'],
  ...['thing_kind', 'thing_number', 'thing_id'],
]

/** Downloads the log of what was read, as an address of it asks for: `?form=csv` or `json`; for auditors. */
export const GET = async (request: Request): Promise<Response> => {
  const t = await getTranslations('record.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, t('signIn'))
  const given = Object.fromEntries(new URL(request.url).searchParams)
  const asked = readingsAskedBy({ ...readReadingsQuery(given), before: undefined })
  const read = (before: string | undefined) =>
    listReadings.run(
      appDatabase(),
      { ...asked, takenOut: true, ...(before === undefined ? {} : { before }) },
      { caller: session.caller },
    )
  const first = await read(undefined)
  if (!first) return saying(404, t('none'))
  const pieces = async function* () {
    for (let found: typeof first | null = first; found; ) {
      yield found.readings
      found = found.next === null ? null : await read(found.next)
    }
  }

  return sendingRows(pieces(), {
    form: given.form === 'json' ? 'json' : 'csv',
    name: 'focalpoint-readings',
    columns,
    cells: (one) => [
      ...[one.at.toISOString(), one.reader.name, one.reader.memberId, one.reading, one.audience],
      one.situation?.name ?? null,
      ...[one.thing?.kind ?? null, one.thing?.number ?? null, one.thing?.id ?? null],
    ],
  })
}
