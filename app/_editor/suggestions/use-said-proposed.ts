import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'

type Said = CSSProperties & Record<'--said-insertion' | '--said-deletion' | '--said-end', string>

/** What a screen reader says before and after words that are proposed: editor.css puts it there. */
export function useSaidProposed(): Said {
  const t = useTranslations('suggestions.said')

  return {
    '--said-insertion': JSON.stringify(`${t('insertion')} `),
    '--said-deletion': JSON.stringify(`${t('deletion')} `),
    '--said-end': JSON.stringify(` ${t('end')}`),
  }
}
