import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { fallsBy } from '#server/findings/get-fall.schema.ts'
import { caller } from '#server/platform/caller.ts'
import { classNames } from '../../../../../_ui/class-names.ts'
import { Section } from '../../../../../_ui/section.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { FallDetail } from './fall-detail.tsx'
import { FallList } from './fall-list.tsx'
import type { FallsBy } from './read-falls-by.ts'

type WhatFallsProps = {
  readonly situationId: string
  readonly base: string
  readonly by: FallsBy
  /** What is taken out, if anything was chosen. */
  readonly out: string | null
}

/** What would fall if a source, an origin or a grader were taken out: one row for each. */
export const WhatFalls = async ({ situationId, base, by, out }: WhatFallsProps) => {
  const rows = await (await caller()).findings.whatFalls({ situationId, by })
  const t = await getTranslations('findings')

  return (
    <Section id="falls" title={t('falls.title')} lead={t('falls.lead')}>
      <nav aria-label={t('falls.by')} data-print="no" className="flex flex-wrap gap-x-5 pb-3">
        <span className="text-faint">{t('falls.by')}</span>
        {fallsBy.map((choice) => (
          <Link
            key={choice}
            href={`${base}/findings?by=${choice}#falls`}
            scroll={false}
            aria-current={choice === by ? 'page' : undefined}
            className={classNames(choice === by ? 'font-semibold' : 'link')}
          >
            {t(`falls.bys.${choice}`)}
          </Link>
        ))}
      </nav>
      {out !== null && <FallDetail situationId={situationId} base={base} by={by} out={out} />}
      {!rows || rows.length === 0 ? (
        <p className="text-soft">{t(by === 'grader' ? 'falls.gradersHidden' : 'falls.empty')}</p>
      ) : (
        <Table
          caption={t('falls.title')}
          captionHidden
          columns={[
            { key: 'out', label: t('falls.columns.out'), heads: true },
            { key: 'rests', label: t('falls.columns.rests') },
            { key: 'changes', label: t('falls.columns.changes') },
          ]}
          rows={worstFirst(rows).map((row) => ({
            key: row.id,
            cells: {
              out: (
                <Link
                  href={`${base}/findings?by=${by}&out=${row.id}#fall`}
                  aria-current={row.id === out ? 'true' : undefined}
                  className="link font-semibold"
                >
                  {row.name || t('falls.unknownOrigin')}
                  <span className="sr-only">. {t('falls.one.look')}</span>
                </Link>
              ),
              rests: row.evidence,
              changes:
                row.falls.length === 0 ? (
                  <span className="text-faint">{t('falls.nothing')}</span>
                ) : (
                  <FallList falls={row.falls} />
                ),
            },
          }))}
        />
      )}
    </Section>
  )
}

type Row = { readonly falls: readonly { finding: { before: unknown; after: unknown } }[] }

/** What would move a finding first, then what would move an element, then the rest. */
const worstFirst = <Falling extends Row>(rows: readonly Falling[]): Falling[] =>
  rows.toSorted((left, right) => weightOf(right) - weightOf(left))

const weightOf = ({ falls }: Row): number =>
  falls.filter(({ finding }) => finding.before !== finding.after).length * 100 + falls.length
