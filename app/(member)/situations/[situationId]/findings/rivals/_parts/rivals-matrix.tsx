import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Table } from '../../../../../../_ui/table.tsx'
import { RateDialog } from './rate-dialog.tsx'
import type { May, ShownRivals, ShownRow } from './shown-rivals.ts'

type RivalsMatrixProps = {
  readonly situationId: string
  readonly one: ShownRivals
  readonly may: May
  readonly nameOf: (hypothesis: string) => string
}

/** From here on graders are said to lie apart on one cell: a whole step of the scale. Our policy. */
const apartFrom = 1

/** Every piece of evidence under every explanation, and how well it tells them apart. */
export const RivalsMatrix = ({ situationId, one, may, nameOf }: RivalsMatrixProps) => {
  const t = useTranslations('hypotheses')
  const format = useFormatter()
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 })
  const cellWords = ({ consistency, disagreement }: ShownRow['cells'][number]) =>
    consistency === null ? (
      <span className="text-faint">{t('unrated')}</span>
    ) : (
      <>
        {t('mean', { value: number(consistency) })}
        <span className="block text-soft text-sm">{t(`values.${Math.round(consistency)}`)}</span>
        {disagreement >= apartFrom && (
          <span className="block font-semibold text-sm">{t('apart')}</span>
        )}
      </>
    )

  return (
    <Table
      caption={t('matrix')}
      columns={[
        { key: 'evidence', label: t('columns.evidence'), heads: true },
        ...one.hypotheses.map(({ hypothesisId }) => ({
          key: hypothesisId,
          label: nameOf(hypothesisId),
        })),
        { key: 'tells', label: t('columns.tells') },
        ...(may.rate ? [{ key: 'mine', label: t('columns.mine') }] : []),
      ]}
      rows={one.evidence.map((row) => ({
        key: row.evidenceId,
        cells: {
          evidence: (
            <>
              <Link href={`/situations/${situationId}/evidence/${row.evidenceId}`} className="link">
                {row.number}. {row.title}
              </Link>
              <span className="block font-normal text-faint text-sm">
                {t('soundness', { soundness: String(row.soundness) })}
              </span>
              {row.hidden > 0 && (
                <span className="block font-normal text-soft text-sm">
                  {t('hidden', { count: row.hidden })}
                </span>
              )}
            </>
          ),
          ...Object.fromEntries(row.cells.map((cell) => [cell.hypothesis, cellWords(cell)])),
          tells: (
            <>
              {row.diagnosticity === null ? '–' : number(row.diagnosticity)}
              {row.decides && <span className="block font-semibold text-sm">{t('decides')}</span>}
            </>
          ),
          mine: (
            <RateDialog
              situationId={situationId}
              actorId={one.actor.actorId}
              crime={one.crime}
              evidence={row}
              hypotheses={one.hypotheses}
            />
          ),
        },
      }))}
    />
  )
}
