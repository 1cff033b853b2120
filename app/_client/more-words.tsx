'use client'
import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'
import { type ReactNode, useMemo } from 'react'

type MoreWordsProps = {
  readonly messages: Readonly<Record<string, object>>
  readonly children: ReactNode
}

/** Adds words to those that the pages around it brought; an area with only its refusals becomes whole. */
export const MoreWords = ({ messages, children }: MoreWordsProps) => {
  const brought = useMessages()
  const all = useMemo(() => ({ ...brought, ...messages }), [brought, messages])

  return (
    <NextIntlClientProvider locale={useLocale()} messages={all}>
      {children}
    </NextIntlClientProvider>
  )
}
