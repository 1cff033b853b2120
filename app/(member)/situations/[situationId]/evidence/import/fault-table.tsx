'use client'
import { useTranslations } from 'next-intl'
import { Table } from '../../../../../_ui/table.tsx'
import type { Report } from './import-draft.ts'

/** Every fault by its line and column, in a sentence. */
export const FaultTable = ({ report }: { readonly report: Report }) => {
  const t = useTranslations('intake.report')
  const sentences = useTranslations('intake.faults')
  const { faults, faulty } = report
  if (faults.length === 0) return null
  const told = new Set(faults.map(({ line }) => line)).size

  return (
    <div className="w-full max-w-page">
      <Table
        caption={t('faultsTitle')}
        columns={[
          { key: 'line', label: t('line'), heads: true, className: 'sm:w-16' },
          { key: 'column', label: t('column'), className: 'sm:w-48' },
          { key: 'fault', label: t('fault') },
        ]}
        rows={faults.map(({ line, column, code, params }) => ({
          key: `${line} ${column} ${code}`,
          cells: {
            line,
            column: column ?? t('wholeRow'),
            fault: sentences(code as 'cells', params),
          },
        }))}
      />
      {faulty > told && <p className="pt-2 text-soft">{t('more', { count: faulty - told })}</p>}
    </div>
  )
}
