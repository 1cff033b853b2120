import { getTranslations } from 'next-intl/server'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { exportActs } from '#server/record/export-acts.ts'
import { askedBy, readRecordQuery } from '../../../(member)/record/_parts/record-query.ts'
import { saying } from '../answer.ts'
import { sendingRows } from '../rows.ts'

const columns = [
  ...['entry', 'recorded_at', 'effective_at', 'act', 'actor', 'ministry', 'situation'],
  ...['thing_kind', 'thing_number', 'thing_id', 'subject', 'act_id', 'leaf_hash'],
  ...['fields', 'withheld'],
]

/** Downloads the acts that an address of the record asks for, as `?form=csv` or `json`, each with what it says. */
export const GET = async (request: Request): Promise<Response> => {
  const t = await getTranslations('record.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, t('signIn'))
  const given = Object.fromEntries(new URL(request.url).searchParams)
  const asked = askedBy({ ...readRecordQuery(given), before: undefined })
  const read = (before: number | undefined) =>
    exportActs.run(
      appDatabase(),
      { ...asked, ...(before === undefined ? {} : { before }) },
      { caller: session.caller },
    )
  const first = await read(undefined)
  if (!first) return saying(404, t('none'))
  const pieces = async function* () {
    for (let found: typeof first | null = first; found; ) {
      yield found.acts
      found = found.next === null ? null : await read(found.next)
    }
  }

  return sendingRows(pieces(), {
    form: given.form === 'json' ? 'json' : 'csv',
    name: 'focalpoint-acts',
    columns,
    cells: (act) => [
      ...[act.index, act.at.toISOString(), act.effectiveAt?.toISOString() ?? null, act.act],
      ...[act.actor?.name ?? null, act.actor?.ministry ?? null, act.situation?.name ?? null],
      ...[act.thing?.kind ?? null, act.thing?.number ?? null, act.thing?.id ?? null],
      ...[act.subject, act.actId, act.leafHash],
      ...[canonicalJson(act.fields), act.withheld.join(' ')],
    ],
  })
}
