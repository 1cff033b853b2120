import { Table } from '../../../../_ui/table.tsx'
import type { RuleDifference } from './use-rule-entries.ts'

type DifferencesProps = {
  readonly caption: string
  readonly columns: { readonly rule: string; readonly before: string; readonly after: string }
  readonly differences: readonly RuleDifference[]
}

/** What differs between two versions of the rules, rule by rule. */
export const Differences = ({ caption, columns, differences }: DifferencesProps) => (
  <Table
    caption={caption}
    captionHidden
    columns={[
      { key: 'rule', label: columns.rule },
      { key: 'before', label: columns.before },
      { key: 'after', label: columns.after },
    ]}
    rows={differences.map(({ key, term, before, after }) => ({
      key,
      cells: { rule: term, before, after },
    }))}
  />
)
