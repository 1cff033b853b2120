import { useTranslations } from 'next-intl'
import { differencesBetween } from '#server/policies/rules/constant-entries.ts'
import type { Constants } from '#server/policies/rules/constants.ts'
import { Section } from '../../../../_ui/section.tsx'
import { Table } from '../../../../_ui/table.tsx'
import { useConstantWords } from './use-constant-words.ts'
import { ValueLines } from './value-lines.tsx'

type DifferencesTableProps = { readonly before: Constants; readonly after: Constants }

/** What differs between two versions, constant by constant. */
export const DifferencesTable = ({ before, after }: DifferencesTableProps) => {
  const t = useTranslations('policies')
  const words = useConstantWords()
  const differences = differencesBetween(before, after)
  const versions = { before: before.version, after: after.version }

  return (
    <Section id="differences" title={t('differences.title', versions)}>
      {differences.length === 0 ? (
        <p>{t('differences.none')}</p>
      ) : (
        <Table
          caption={t('differences.title', versions)}
          captionHidden
          columns={[
            { key: 'constant', label: t('column.constant') },
            { key: 'before', label: t('column.before', { version: before.version }) },
            { key: 'after', label: t('column.after', { version: after.version }) },
          ]}
          rows={differences.map((one) => ({
            key: one.before.id,
            cells: {
              constant: words.name(one.before),
              before: <ValueLines lines={words.value(one.before)} />,
              after: <ValueLines lines={words.value(one.after)} />,
            },
          }))}
        />
      )}
    </Section>
  )
}
