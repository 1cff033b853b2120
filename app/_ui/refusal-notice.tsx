'use client'
import { useMessages, useTranslations } from 'next-intl'
import { Notice } from './notice.tsx'

/** A refusal as an act answers it. */
export type ShownRefusal = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

const hasPath = (messages: unknown, path: readonly string[]): boolean => {
  const [head, ...rest] = path
  // A sentence that is filled in is a list of its parts once the pages are built.
  if (head === undefined) return typeof messages === 'string' || Array.isArray(messages)
  if (typeof messages !== 'object' || messages === null || !(head in messages)) return false

  return hasPath((messages as Record<string, unknown>)[head], rest)
}

/** Turns a refusal's code into its sentence (no refusal into none); one without a sentence of its own gets the general one. */
export const useRefusalSentence = () => {
  const t = useTranslations()
  const messages = useMessages()

  return (refusal: ShownRefusal | null): string | undefined => {
    if (refusal === null) return undefined
    const [area = 'common', name = ''] = refusal.code.split('.')
    if (!hasPath(messages, [area, 'refusals', name])) return t('common.refusals.invalid_input')
    return t(`${area}.refusals.${name}` as 'common.refusals.invalid_input', refusal.params)
  }
}

/** Why an act was refused, as a sentence; room for nothing when it was not. */
export const RefusalNotice = ({ refusal }: { readonly refusal: ShownRefusal | null }) => {
  const sentence = useRefusalSentence()(refusal)

  return sentence ? <Notice kind="error" title={sentence} /> : null
}
