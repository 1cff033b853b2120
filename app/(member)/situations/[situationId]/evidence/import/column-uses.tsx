'use client'
import { useTranslations } from 'next-intl'
import { type ColumnUse, columnUses } from '#server/evidence/rules/csv-plan.ts'
import { inputLook } from '../../../../../_ui/field-parts.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import type { ReadFile } from './import-draft.ts'

type ColumnUsesProps = {
  readonly file: ReadFile
  readonly uses: readonly ColumnUse[]
  readonly onChange: (uses: ColumnUse[]) => void
}

/** One row for each column of the file: its name, what its first rows hold, and what it becomes. */
export const ColumnUses = ({ file, uses, onChange }: ColumnUsesProps) => {
  const t = useTranslations('intake.mapping')

  return (
    <Table
      caption={t('table')}
      captionHidden
      columns={[
        { key: 'column', label: t('column'), heads: true, className: 'sm:w-48' },
        { key: 'first', label: t('first') },
        { key: 'use', label: t('use'), className: 'sm:w-72' },
      ]}
      rows={file.columns.map((given, at) => {
        const name = given || t('unnamed', { place: at + 1 })
        return {
          key: String(at),
          cells: {
            column: <span className="break-words">{name}</span>,
            first: (
              <ul className="flex flex-col text-sm">
                {file.first.slice(0, 3).map(({ line, cells }) => (
                  <li key={line} className="line-clamp-2 break-words">
                    {cells[at] || '–'}
                  </li>
                ))}
              </ul>
            ),
            use: (
              <select
                aria-label={`${t('use')}: ${name}`}
                value={uses[at] ?? 'leave'}
                onChange={({ target }) => {
                  const chosen = columnUses.find((use) => use === target.value)
                  if (chosen) onChange(uses.with(at, chosen))
                }}
                className={`${inputLook} w-full min-w-0 truncate`}
              >
                {columnUses.map((use) => (
                  <option key={use} value={use}>
                    {t(`uses.${use}`)}
                  </option>
                ))}
              </select>
            ),
          },
        }
      })}
    />
  )
}
