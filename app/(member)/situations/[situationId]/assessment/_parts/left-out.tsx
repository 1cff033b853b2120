'use client'
import { useTranslations } from 'next-intl'
import type { LeftOut } from '#server/documents/from-docx.ts'

/** What was in a file and has no place in a text, a sentence each. */
export const LeftOutSentences = ({ leftOut }: { readonly leftOut: LeftOut }) => {
  const t = useTranslations('exchange.import')
  const { images, comments, unread } = leftOut
  const sentences = [
    ...(images > 0 ? [t('images', { count: images })] : []),
    ...(comments > 0 ? [t('comments', { count: comments })] : []),
    ...(unread.length > 0 ? [t('unread')] : []),
  ]
  if (sentences.length === 0) return null

  return (
    <ul className="flex list-none flex-col gap-1 text-soft">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
