import { useFormatter, useTranslations } from 'next-intl'
import { Table } from '../../../_ui/table.tsx'

/** A line of a count: in heads, and in weight (integer millionths) where that is counted too. */
export type CountLine = {
  readonly key: string
  readonly what: string
  readonly heads: number | undefined
  readonly weight?: number | undefined
}

type CountTableProps = {
  readonly caption: string
  readonly lines: readonly CountLine[]
  /** Whether weight has a column of its own. */
  readonly weighed: boolean
}

const whole = 1_000_000

/** A count, ministries and weight in columns of their own. */
export const CountTable = ({ caption, lines, weighed }: CountTableProps) => {
  const t = useTranslations('ballots.arithmetic')
  const format = useFormatter()
  const inUnits = (millionths: number) =>
    format.number(millionths / whole, { maximumFractionDigits: 6 })

  return (
    <Table
      caption={caption}
      captionHidden
      keepGrid
      columns={[
        { key: 'what', label: t('what') },
        { key: 'heads', label: t('ministries'), align: 'end' },
        ...(weighed ? ([{ key: 'weight', label: t('weight'), align: 'end' }] as const) : []),
      ]}
      rows={lines.map(({ key, what, heads, weight }) => ({
        key,
        cells: { what, heads, weight: weight === undefined ? undefined : inUnits(weight) },
      }))}
    />
  )
}
