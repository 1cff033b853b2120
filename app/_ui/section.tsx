import type { ReactNode } from 'react'

type SectionProps = {
  readonly title: ReactNode
  readonly children: ReactNode
  /** Links or buttons at the end of the heading's line. */
  readonly actions?: ReactNode
  readonly lead?: ReactNode
  readonly id?: string
}

/** A block of a page under a rule and an `h2`. */
export const Section = ({ title, children, actions, lead, id }: SectionProps) => (
  <section className="border-line border-t pt-4 pb-8" {...(id ? { id } : {})}>
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 pb-3">
      <h2>{title}</h2>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
    {lead && <p className="max-w-prose pb-3 text-soft">{lead}</p>}
    {children}
  </section>
)
