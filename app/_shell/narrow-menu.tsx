import { useTranslations } from 'next-intl'
import { MenuSign } from '../_ui/signs.tsx'
import { ClosingDetails } from './closing-details.tsx'
import type { Destination } from './navigation.ts'
import { RailLinks } from './rail-links.tsx'

/** The rail on narrow screens, behind one button. */
export const NarrowMenu = ({ destinations }: { readonly destinations: readonly Destination[] }) => {
  const t = useTranslations('common.shell')

  return (
    <ClosingDetails
      className="relative md:hidden"
      summaryClassName="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-md px-2 font-semibold [&::-webkit-details-marker]:hidden"
      summary={
        <>
          <MenuSign />
          <span className="max-sm:sr-only">{t('menu')}</span>
        </>
      }
    >
      <div className="absolute start-0 top-full z-40 w-64 border border-line bg-sheet py-2 shadow-overlay">
        <RailLinks destinations={destinations} />
      </div>
    </ClosingDetails>
  )
}
