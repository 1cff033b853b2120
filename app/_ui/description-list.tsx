import type { ReactNode } from 'react'

type DescriptionListProps = {
  readonly entries: readonly { readonly term: string; readonly description: ReactNode }[]
}

/** Names and what they stand for, in two columns where there is room. */
export const DescriptionList = ({ entries }: DescriptionListProps) => (
  <dl className="flex flex-col">
    {entries.map((entry) => (
      <div
        key={entry.term}
        className="grid gap-x-6 border-line border-b py-2 first:border-t sm:grid-cols-[12rem_1fr]"
      >
        <dt className="text-faint">{entry.term}</dt>
        <dd className="min-w-0">{entry.description}</dd>
      </div>
    ))}
  </dl>
)
