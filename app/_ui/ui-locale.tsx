'use client'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'

type UiLocaleProps = { readonly locale: string; readonly children: ReactNode }

/** Gives every field and list the reader's language, order and direction. */
export const UiLocale = ({ locale, children }: UiLocaleProps) => (
  <I18nProvider locale={locale}>{children}</I18nProvider>
)
