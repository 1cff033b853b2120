import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Audience } from '#server/evidence/rules/release.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Table } from '../../../_ui/table.tsx'
import { thingWords } from './act-words.ts'
import { readingWords } from './reading-words.ts'
import { addressOf, recordAddress } from './record-query.ts'

type Reading = {
  readonly id: string
  readonly at: Date
  readonly reader: { readonly memberId: string; readonly name: string | null }
  readonly reading: string
  readonly situation: { readonly situationId: string; readonly name: string | null } | null
  readonly thing: {
    readonly id: string
    readonly kind: string | null
    readonly number: number | null
  } | null
  readonly audience: Audience | null
}

type ReadingsTableProps = { readonly readings: readonly Reading[] }

/** Readings and exports, newest first: when, who, what, of which thing, for whom. */
export const ReadingsTable = async ({ readings }: ReadingsTableProps) => {
  const t = await getTranslations('record')
  const audience = await getTranslations('exchange.export.audiences')
  const words = await readingWords()
  const things = await thingWords()

  return (
    <Table
      caption={t('readings.title')}
      captionHidden
      columns={[
        { key: 'at', label: t('columns.at') },
        { key: 'reading', label: t('columns.act'), heads: true },
        { key: 'reader', label: t('columns.actor') },
        { key: 'thing', label: t('readings.thing') },
        { key: 'situation', label: t('columns.situation'), className: 'sm:min-w-44' },
      ]}
      rows={readings.map((one) => ({
        key: one.id,
        cells: {
          at: <DateTime value={one.at} precision="minute" />,
          reading: (
            <>
              {words(one.reading)}
              {one.audience && (
                <span className="block font-normal text-sm text-soft">
                  {audience(`${one.audience}.label`)}
                </span>
              )}
            </>
          ),
          reader: (
            <Link
              href={addressOf('/record/readings', { actor: one.reader.memberId })}
              className="link"
            >
              {one.reader.name ?? t('unknownActor')}
            </Link>
          ),
          thing: one.thing && (
            <Link href={recordAddress({ thing: one.thing.id })} className="link">
              {t('readings.numbered', {
                kind: things(one.thing.kind ?? 'other'),
                number: one.thing.number ?? 0,
              })}
            </Link>
          ),
          situation: one.situation && (
            <Link href={`/situations/${one.situation.situationId}`} className="link">
              {one.situation.name ?? one.situation.situationId}
            </Link>
          ),
        },
      }))}
    />
  )
}
