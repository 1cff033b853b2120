'use client'
import { RefusedLine } from './suggestions/refused-line.tsx'
import { Toolbar } from './toolbar.tsx'
import { useHeaderHeight } from './use-header-height.ts'

/** The one toolbar of a desk, kept in sight below the page's header. */
export const DeskToolbar = () => {
  const headerHeight = useHeaderHeight()

  return (
    <div data-print="no" className="sticky z-20 bg-paper" style={{ top: headerHeight }}>
      <Toolbar />
      <RefusedLine />
    </div>
  )
}
