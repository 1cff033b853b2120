import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ConstantEntry } from '#server/policies/rules/constant-entries.ts'
import { Table } from '../../../../_ui/table.tsx'
import { Mark } from '../../../situations/[situationId]/findings/_parts/mark.tsx'
import { useConstantWords } from './use-constant-words.ts'
import { ValueLines } from './value-lines.tsx'

type ConstantsTableProps = { readonly caption: string; readonly entries: readonly ConstantEntry[] }

/** Constants with their values, each with its mark and where it comes from. */
export const ConstantsTable = ({ caption, entries }: ConstantsTableProps) => {
  const t = useTranslations('policies')
  const coercion = useTranslations('library.coercion')
  const words = useConstantWords()

  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'constant', label: t('column.constant') },
        { key: 'value', label: t('column.value') },
        { key: 'source', label: t('column.source') },
      ]}
      rows={entries.map((entry) => ({
        key: entry.id,
        cells: {
          constant:
            entry.kind === 'gate' ? (
              <Link href={`/library/${entry.tool}`} className="link">
                {words.name(entry)}
              </Link>
            ) : (
              words.name(entry)
            ),
          value: <ValueLines lines={words.value(entry)} />,
          source: (
            <span className="flex flex-col items-start gap-1">
              <span className="flex flex-wrap gap-1">
                {entry.marks.map((mark) => (
                  <Mark key={mark} mark={mark} />
                ))}
              </span>
              <span className="text-soft text-sm">
                {entry.kind === 'gate'
                  ? coercion(entry.value.coercion)
                  : t(`why.${entry.why}` as 'why.graders')}
              </span>
            </span>
          ),
        },
      }))}
    />
  )
}
