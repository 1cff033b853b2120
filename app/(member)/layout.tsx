import { cookies, headers } from 'next/headers'
import Link from 'next/link'
import { getTimeZone, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { caller, currentPast } from '#server/platform/caller.ts'
import { env } from '#server/platform/env.ts'
import { toSignIn } from '#server/platform/to-sign-in.ts'
import { Live } from '../_client/live.tsx'
import { Account } from '../_shell/account.tsx'
import { ExerciseBand } from '../_shell/exercise-band.tsx'
import { FocalSign } from '../_shell/focal-sign.tsx'
import { NarrowMenu } from '../_shell/narrow-menu.tsx'
import { navigationFor } from '../_shell/navigation.ts'
import { PastBand, PastLine } from '../_shell/past-band.tsx'
import { PastKeeper } from '../_shell/past-keeper.tsx'
import { RailLinks } from '../_shell/rail-links.tsx'
import { SearchButton } from '../_shell/search-button.tsx'
import { UnsentElsewhere } from '../_shell/unsent-elsewhere.tsx'

const themeOf = (value: string | undefined): 'system' | 'light' | 'dark' =>
  value === 'light' || value === 'dark' ? value : 'system'

const momentIn = (address: string) => {
  const asked = new URLSearchParams(address.split('?', 2)[1])

  return { at: asked.get('at') ?? '', as: asked.get('as') || null }
}

/** The shell of everything that needs a session: rail, top bar, and the page between. */
const MemberLayout = async ({ children }: { readonly children: ReactNode }) => {
  const api = await caller()
  const me = await api.members.me({})
  if (!me) return toSignIn()
  const t = await getTranslations('common.shell')
  const words = await getTranslations('common.search')
  const zone = await getTimeZone()
  const theme = themeOf((await cookies()).get('theme')?.value)
  const destinations = navigationFor(me.roles)
  const past = await currentPast()
  const address = (await headers()).get('x-address') ?? '/'

  return (
    <div className="group/shell flex min-h-dvh flex-col print:block">
      <a
        href="#page"
        className="absolute start-2 top-2 z-50 -translate-y-16 group-has-data-alone/shell:hidden rounded-md bg-ink px-3 py-2 text-paper focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <header className="sticky top-0 z-30 bg-paper group-has-data-alone/shell:hidden print:static">
        {me.installation.exercise && <ExerciseBand explained />}
        {past && <PastLine past={past} address={address} />}
        <div
          data-print="no"
          className="flex h-14 items-center gap-2 border-line border-b px-3 sm:gap-4 sm:px-6"
        >
          <NarrowMenu destinations={destinations} />
          <Link href="/" className="me-auto flex min-w-0 items-center gap-3 rounded-sm leading-5">
            <FocalSign className="size-7 max-md:hidden" />
            <span className="flex min-w-0 flex-col">
              <span className="truncate font-semibold">{me.installation.name}</span>
              <span className="truncate text-faint text-sm max-sm:hidden">
                {me.installation.stateName}
              </span>
            </span>
          </Link>
          <SearchButton destinations={destinations} />
          <noscript>
            <a href="/search" className="link">
              {words('page')}
            </a>
          </noscript>
          <Account name={me.name} office={me.office} ministry={me.ministryName} theme={theme} />
        </div>
      </header>
      {past && <PastBand past={past} address={address} />}
      <div className="mx-auto flex w-full max-w-[96rem] flex-1 print:block">
        <div
          data-print="no"
          className="sticky top-24 w-44 shrink-0 self-start py-6 ps-3 group-has-data-alone/shell:hidden max-md:hidden lg:w-52"
        >
          <RailLinks destinations={destinations} />
        </div>
        <main id="page" tabIndex={-1} className="min-w-0 flex-1 px-4 py-6 outline-none sm:px-8">
          {children}
        </main>
      </div>
      <PastKeeper moment={past ? momentIn(address) : null} />
      <UnsentElsewhere memberId={me.memberId} />
      <Live place={{ port: env.realtimePort, path: env.realtimePath ?? null }} />
      <footer className="mt-auto group-has-data-alone/shell:hidden">
        <p className="flex flex-wrap justify-center gap-x-4 border-line border-t px-4 py-3 text-center text-faint text-sm">
          {t('convicts')}
          <span>{t('timesIn', { zone: zone.replaceAll('_', ' ') })}</span>
          <Link href="/glossary" className="underline underline-offset-3" data-print="no">
            {t('glossary')}
          </Link>
        </p>
        {me.installation.exercise && <ExerciseBand />}
      </footer>
    </div>
  )
}

export default MemberLayout
