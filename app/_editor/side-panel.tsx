'use client'
import type { ReactNode } from 'react'
import { Tabs } from '../_ui/tabs.tsx'
import { useDesk } from './desk-context.ts'
import { sideId } from './side-links.tsx'

/** One side of a text: what is said about it, what is proposed in it, what it cites, what it was. */
export type SideTab = {
  readonly id: string
  readonly label: string
  readonly content: ReactNode
}

type SidePanelProps = { readonly label: string; readonly tabs: readonly SideTab[] }

/** What stands beside a text on a wide screen and below it on a narrow one, a tab for each side of it. */
export const SidePanel = ({ label, tabs }: SidePanelProps) => {
  const { side, showSide } = useDesk()

  return (
    <aside
      id={sideId}
      aria-label={label}
      data-print="no"
      className="max-xl:border-line max-xl:border-t max-xl:pt-6 xl:-mx-1 xl:px-1 xl:sticky xl:top-28 xl:max-h-[calc(100dvh-8rem)] xl:self-start xl:overflow-y-auto"
    >
      <Tabs label={label} tabs={tabs} chosen={side} onChoose={showSide} />
    </aside>
  )
}
