'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '../../../_ui/text-field.tsx'
import { fromFours } from './ballot-code.ts'

type FindPaperProps = {
  /** What each paper says, in words. */
  readonly papers: readonly { readonly code: string; readonly says: string }[]
}

/** Finds the paper of whoever knows its code. Nothing that is typed leaves the device. */
export const FindPaper = ({ papers }: FindPaperProps) => {
  const t = useTranslations('choices.papers')
  const [typed, setTyped] = useState('')
  const code = fromFours(typed)
  const found = papers.find((paper) => paper.code === code)

  return (
    <div className="max-w-form pb-4" data-print="no">
      <TextField
        label={t('find')}
        hint={t('findHint')}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        spellCheck={false}
      />
      <p aria-live="polite" className="pt-2">
        {code.length === 32 && (found ? t('found', { says: found.says }) : t('notFound'))}
      </p>
    </div>
  )
}
