import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { OutsideAudience } from '#server/evidence/rules/release.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Table } from '../../../../../_ui/table.tsx'

type Released = {
  readonly releaseId: string
  readonly number: number
  readonly decision: { readonly decisionId: string; readonly number: number } | null
  readonly audience: OutsideAudience
  readonly reason: string
  readonly fields: number
  readonly contents: number
  readonly files: number
  readonly madeAt: Date
  readonly by: string | null
}

type ReleasesTableProps = {
  readonly releases: readonly Released[]
  /** Whether the reader may have the files. */
  readonly takes: boolean
}

/** What was released: of what, for whom, why, how much was left out. */
export const ReleasesTable = async ({ releases, takes }: ReleasesTableProps) => {
  const t = await getTranslations('releases')

  return (
    <Table
      caption={t('register')}
      captionHidden
      columns={[
        { key: 'number', label: t('columns.number') },
        { key: 'of', label: t('columns.of'), heads: true },
        { key: 'audience', label: t('columns.audience') },
        { key: 'reason', label: t('columns.reason'), className: 'sm:min-w-56' },
        { key: 'left', label: t('columns.left') },
        { key: 'made', label: t('columns.made') },
        ...(takes ? [{ key: 'file', label: t('columns.file') }] : []),
      ]}
      rows={releases.map((one) => ({
        key: one.releaseId,
        cells: {
          number: one.number,
          of: one.decision ? (
            <Link href={`/decisions/${one.decision.decisionId}`} className="link">
              {t('decision', { number: one.decision.number })}
            </Link>
          ) : (
            t('whole')
          ),
          audience: t(`form.${one.audience}`),
          reason: <span className="whitespace-pre-line">{one.reason}</span>,
          left: t('left', { fields: one.fields, contents: one.contents, files: one.files }),
          made: (
            <>
              <DateTime value={one.madeAt} precision="minute" />
              {one.by && (
                <span className="block text-sm text-soft">{t('by', { name: one.by })}</span>
              )}
            </>
          ),
          file: takes && (
            <span className="flex flex-col gap-1">
              <a href={`/api/export/release/${one.releaseId}`} download className="link">
                {t('saveBare')}
              </a>
              <a href={`/api/export/release/${one.releaseId}?files=1`} download className="link">
                {t('saveFiles')}
              </a>
            </span>
          ),
        },
      }))}
    />
  )
}
