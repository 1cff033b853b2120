import type { ReactNode } from 'react'

type FactProps = { readonly term: ReactNode; readonly children: ReactNode }

/** One fact of a header: its name over its value. */
export const Fact = ({ term, children }: FactProps) => (
  <div className="flex flex-col">
    <dt className="text-faint text-sm">{term}</dt>
    <dd className="flex min-h-6 flex-wrap items-center gap-x-1">{children}</dd>
  </div>
)
