import type { ReactNode } from 'react'

/** A name over what it stands for, for narrow columns. */
export const Term = ({
  name,
  children,
}: {
  readonly name: string
  readonly children: ReactNode
}) => (
  <div>
    <dt className="eyebrow">{name}</dt>
    <dd>{children}</dd>
  </div>
)
