import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** Says that nothing is here. */
  readonly title: string
  /** What comes next, or when something will be here. */
  readonly children?: ReactNode
  /** The one button that starts it, for those who may. */
  readonly action?: ReactNode
}

/** Emptiness that explains the next step. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className="flex flex-col items-start gap-2 border-line border-y py-8">
    <p className="font-semibold">{title}</p>
    {children && <p className="max-w-prose text-soft">{children}</p>}
    {action && <div className="pt-2">{action}</div>}
  </div>
)
