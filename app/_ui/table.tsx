import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** A column: its name, shown above it and, on narrow screens, over each of its cells. */
export type Column<Key extends string> = {
  readonly key: Key
  readonly label: string
  readonly align?: 'start' | 'end'
  /** The column whose cell names the row; the first one when none is marked. */
  readonly heads?: boolean
  readonly className?: string
}

/** A row: its cells by column; a missing one is empty. */
export type Row<Key extends string> = {
  readonly key: string
  readonly cells: Readonly<Partial<Record<Key, ReactNode>>>
  readonly className?: string
}

type TableProps<Key extends string> = {
  readonly caption: string
  /** Keeps the caption for screen readers only, when a heading already says it. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Key>[]
  readonly rows: readonly Row<Key>[]
  /** Keeps the grid on narrow screens (small matrices); it then scrolls sideways. */
  readonly keepGrid?: boolean
}

/** Ruled rows with tabular figures; below 640 px each row becomes a block that names its cells. */
export const Table = <Key extends string>({
  caption,
  captionHidden = false,
  columns,
  rows,
  keepGrid = false,
}: TableProps<Key>) => {
  const head = columns.find((column) => column.heads) ?? columns[0]
  const table = (
    <table className="ruled" {...(keepGrid ? { 'data-keep': '' } : {})}>
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              data-align={column.align ?? 'start'}
              className={column.className}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.className}>
            {columns.map((column) =>
              column === head ? (
                <th key={column.key} scope="row" className={column.className}>
                  {row.cells[column.key]}
                </th>
              ) : (
                <td
                  key={column.key}
                  data-label={column.label}
                  data-align={column.align ?? 'start'}
                  className={classNames(column.className)}
                >
                  {row.cells[column.key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return keepGrid ? <div className="overflow-x-auto">{table}</div> : table
}
