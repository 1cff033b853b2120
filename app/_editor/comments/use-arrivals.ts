'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { ThreadSummary } from '../../../server/comments/list-threads.schema.ts'

/** Tells politely of a comment that somebody else made while the page is open: the last, if several. */
export function useArrivals(
  threads: readonly ThreadSummary[],
  readerId: string,
  say: (words: string) => void,
): void {
  const t = useTranslations('comments.told')
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = new Set(
      threads.flatMap((one) => one.comments.map(({ commentId }) => commentId)),
    )
    if (before === null) return
    for (const { comments, sectionTitle: section } of threads) {
      for (const [index, { commentId, author }] of comments.entries()) {
        if (before.has(commentId) || author.memberId === readerId) continue
        const { name } = author
        say(index === 0 ? t('arrived', { name, section }) : t('replied', { name, section }))
      }
    }
  }, [threads, readerId, say, t])
}
