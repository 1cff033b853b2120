import type { Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { connection } from 'next/server'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { firstWords } from './_client/first-words.ts'
import { ReadersZone } from './_client/readers-zone.tsx'
import { Calls } from './_client/trpc.tsx'
import { UiLocale } from './_ui/ui-locale.tsx'
import './globals.css'

export const generateMetadata = async () => {
  const t = await getTranslations('common')

  return { title: { default: t('product'), template: `%s · ${t('product')}` } }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** Rendered per request: a page made at build time would have no nonce, and so no scripts. */
const RootLayout = async ({ children }: { children: ReactNode }) => {
  await connection()
  const locale = await getLocale()
  const nonce = (await headers()).get('x-nonce') ?? ''
  const theme = (await cookies()).get('theme')?.value

  return (
    <html
      lang={locale}
      dir="ltr"
      {...(theme === 'light' || theme === 'dark' ? { 'data-theme': theme } : {})}
    >
      <head>
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>
        <NextIntlClientProvider messages={await firstWords()}>
          <UiLocale locale={locale}>
            <Calls>{children}</Calls>
            <ReadersZone />
          </UiLocale>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

export default RootLayout
