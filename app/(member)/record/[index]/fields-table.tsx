import { useTranslations } from 'next-intl'
import { Table } from '../../../_ui/table.tsx'

type FieldsTableProps = {
  /** Values as canonical JSON; null where a field is withheld from this reader. */
  readonly fields: readonly { readonly name: string; readonly value: string | null }[]
}

/** Text is shown as it reads, everything else as JSON set out over lines. */
const readable = (value: string): string => {
  const parsed: unknown = JSON.parse(value)

  return typeof parsed === 'string' ? parsed : JSON.stringify(parsed, null, 2)
}

/** What an act says, field by field, under the names that the record and a verifier use. */
export const FieldsTable = ({ fields }: FieldsTableProps) => {
  const t = useTranslations('record.one')

  return (
    <Table
      caption={t('fields')}
      captionHidden
      columns={[
        { key: 'name', label: t('field'), heads: true },
        { key: 'value', label: t('value') },
      ]}
      rows={fields.map(({ name, value }) => ({
        key: name,
        cells: {
          name: <code className="break-all font-mono font-normal text-sm">{name}</code>,
          value:
            value === null ? (
              <span className="text-faint italic">{t('withheld')}</span>
            ) : (
              <span className="whitespace-pre-wrap break-words">{readable(value)}</span>
            ),
        },
      }))}
    />
  )
}
