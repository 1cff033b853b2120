import type { ReactNode } from 'react'

type PageHeaderProps = {
  readonly title: ReactNode
  /** What this page answers, in one sentence. */
  readonly lead?: ReactNode
  /** The kind of thing and its number, over the title. */
  readonly eyebrow?: ReactNode
  /** What one can do here. */
  readonly actions?: ReactNode
  /** The way back up. */
  readonly above?: ReactNode
}

/** The top of a page: its only `h1`. */
export const PageHeader = ({ title, lead, eyebrow, actions, above }: PageHeaderProps) => (
  <header className="flex flex-col gap-2 pb-6">
    {above}
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-prose">
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h1 className="text-lg">{title}</h1>
        {lead && <p className="mt-1 text-soft">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  </header>
)
