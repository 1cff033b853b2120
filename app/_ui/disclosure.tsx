import type { ReactNode } from 'react'
import { OnwardSign } from './signs.tsx'

type DisclosureProps = {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly defaultOpen?: boolean
}

/** Details behind one line; a native `details`, so that it opens without JavaScript and when searched. */
export const Disclosure = ({ summary, children, defaultOpen = false }: DisclosureProps) => (
  <details open={defaultOpen} className="group">
    <summary className="flex w-fit cursor-pointer list-none items-start gap-1.5 rounded-sm py-1 font-semibold hover:text-accent [&::-webkit-details-marker]:hidden">
      <OnwardSign className="mt-1 transition-transform group-open:rotate-90" />
      <span>{summary}</span>
    </summary>
    <div className="ps-5.5 pt-1 pb-2">{children}</div>
  </details>
)
