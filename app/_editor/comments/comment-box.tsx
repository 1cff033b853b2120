'use client'
import { useTranslations } from 'next-intl'
import { useFetched } from '../../_ui/use-fetched.ts'
import type { CommentDraft } from './comment-draft.ts'

export type CommentBoxProps = {
  readonly documentId: string
  readonly label: string
  readonly hint?: string
  readonly draft: CommentDraft
  readonly onChange: (draft: CommentDraft) => void
  readonly autoFocus?: boolean
}

/** The box in which a comment is written. Its code comes when somebody first writes one. */
export const CommentBox = (props: CommentBoxProps) => {
  const t = useTranslations('common.errors')
  const { part: CommentField, hasFailed } = useFetched(
    () => import('./comment-field.tsx').then((file) => file.CommentField),
    true,
  )
  if (CommentField) return <CommentField {...props} />

  return <div className="min-h-28">{hasFailed && <p role="alert">{t('notFetched')}</p>}</div>
}
