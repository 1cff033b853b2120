'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { textOf } from '../../server/documents/from-ydoc.ts'
import { everyWordOf } from '../../server/documents/to-text.ts'
import { Button } from '../_ui/button.tsx'
import { Notice } from '../_ui/notice.tsx'
import type { SaveState } from './save-state.ts'
import type { SectionText } from './section-text.ts'

type UnsentWordsProps = { readonly text: SectionText; readonly state: SaveState }

/** Tells of words that the server did not take, and lets them be copied: they are in this browser alone. */
export const UnsentWords = ({ text, state }: UnsentWordsProps) => {
  const t = useTranslations('assessments.unsent')
  const [copied, setCopied] = useState<'not yet' | 'copied' | 'failed'>('not yet')
  const unsent = (state.kind === 'read_only' || state.kind === 'ended') && state.unsent
  if (!unsent) return null
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(everyWordOf(textOf(text.document)))
      setCopied('copied')
    } catch (error) {
      console.error(error)
      setCopied('failed')
    }
  }

  return (
    <div data-print="no" className="pb-3">
      <Notice kind="error" title={t('title')} kept={t('kept')}>
        <span className="flex flex-wrap items-center gap-3 pt-1">
          <Button onPress={copy}>{t('copy')}</Button>
          {copied === 'copied' && <span role="status">{t('copied')}</span>}
          {copied === 'failed' && <span role="status">{t('copyFailed')}</span>}
        </span>
      </Notice>
    </div>
  )
}
