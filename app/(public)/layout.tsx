import { cookies } from 'next/headers'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FocalSign } from '../_shell/focal-sign.tsx'
import { LanguageChoice, ThemeChoice } from '../_shell/preferences.tsx'

const Brand = () => {
  const t = useTranslations('common')

  return (
    <header className="flex items-center gap-3">
      <FocalSign className="size-9" />
      <p className="flex flex-col">
        <span className="font-semibold">{t('product')}</span>
        <span className="text-sm text-soft">{t('shell.purpose')}</span>
      </p>
    </header>
  )
}

/** The few pages that need no session: one column, nothing that tells who uses this or what is in it. */
const PublicLayout = async ({ children }: { readonly children: ReactNode }) => {
  const t = await getTranslations('common.shell')
  const theme = (await cookies()).get('theme')?.value

  return (
    <div className="mx-auto flex min-h-dvh max-w-[28rem] flex-col gap-8 px-4 py-8 sm:py-16">
      <Brand />
      <main id="page">{children}</main>
      <footer className="mt-auto flex flex-wrap items-center justify-between gap-4 border-line border-t pt-4">
        <LanguageChoice />
        <ThemeChoice theme={theme === 'light' || theme === 'dark' ? theme : 'system'} />
        <p className="text-faint text-sm">{t('convicts')}</p>
      </footer>
    </div>
  )
}

export default PublicLayout
