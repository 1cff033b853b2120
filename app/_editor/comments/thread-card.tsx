'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useTRPC } from '../../_client/trpc.tsx'
import { useAct } from '../../_client/use-act.ts'
import { Badge } from '../../_ui/badge.tsx'
import { Button } from '../../_ui/button.tsx'
import { classNames } from '../../_ui/class-names.ts'
import { useDesk } from '../desk-context.ts'
import { type ListedThread, useDiscussion } from './discussion-context.ts'
import { ReplyForm } from './reply-form.tsx'
import { SaidComment } from './said-comment.tsx'
import { SettleButton } from './settle-button.tsx'
import { shownQuote } from './words.tsx'

type ThreadCardProps = {
  readonly thread: ListedThread
  readonly isOpen: boolean
  /** Whether it takes the focus when it opens: where it was opened from the text. */
  readonly takesFocus: boolean
  /** Whether it stands alone, without others around it to set it apart from. */
  readonly isAlone?: boolean
}

/** A thread: its passage, which leads into the text, and what was said; open, with room to answer. */
export const ThreadCard = ({ thread, isOpen, takesFocus, isAlone = false }: ThreadCardProps) => {
  const t = useTranslations('comments')
  const { memberId } = useDesk()
  const { mayComment, open } = useDiscussion()
  const card = useRef<HTMLElement>(null)
  const { threadId, documentId, comments, resolved, isOrphan, sectionTitle } = thread
  const [first, ...replies] = comments
  useSeen(thread, isOpen)
  useEffect(() => {
    if (!takesFocus) return
    card.current?.focus()
    card.current?.scrollIntoView({ block: 'nearest' })
  }, [takesFocus])
  if (first === undefined) return null
  const takesWords = mayComment && resolved === null
  const quote = shownQuote(thread.quote)
  const mayRevise = ({ author }: typeof first) =>
    isOpen && takesWords && author.memberId === memberId

  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-label={t('thread.label', { name: first.author.name, quote })}
      className={classNames(
        'flex flex-col gap-2 -outline-offset-2',
        !isAlone && 'border-line border-t py-3',
        isOpen && !isAlone && 'border-s-2 border-s-accent ps-3 pe-1',
      )}
    >
      {isOrphan ? (
        <p className="text-sm text-soft">
          {t('thread.gone')} <q className="text-ink">{quote}</q>
        </p>
      ) : (
        <PassageLink thread={thread} quote={quote} />
      )}
      <p className="text-faint text-sm">{sectionTitle}</p>
      <SaidComment said={first} documentId={documentId} mayRevise={mayRevise(first)} />
      {isOpen && replies.length > 0 && (
        <ol aria-label={t('thread.said')} className="flex flex-col gap-3 border-line border-s ps-3">
          {replies.map((said) => (
            <li key={said.commentId}>
              <SaidComment said={said} documentId={documentId} mayRevise={mayRevise(said)} />
            </li>
          ))}
        </ol>
      )}
      {resolved && (
        <p className="text-sm text-soft">{t('thread.resolvedBy', { name: resolved.by.name })}</p>
      )}
      {isOpen && takesWords && <ReplyForm thread={thread} />}
      <div className="flex flex-wrap items-center gap-2">
        {isOpen && mayComment && <SettleButton thread={thread} />}
        <Button
          variant="plain"
          size="compact"
          className={classNames(!isOpen && '-ms-2')}
          aria-expanded={isOpen}
          onPress={() => open(isOpen ? null : { threadId, from: 'list' })}
        >
          {isOpen ? t('thread.collapse') : t('thread.expand')}
        </Button>
        {!isOpen && replies.length > 0 && (
          <span className="text-sm text-soft">{t('list.replies', { count: replies.length })}</span>
        )}
        {thread.mentionsReader && <Badge>{t('list.mentionsYou')}</Badge>}
      </div>
    </article>
  )
}

const PassageLink = ({
  thread,
  quote,
}: {
  readonly thread: ListedThread
  readonly quote: string
}) => {
  const t = useTranslations('comments.thread')
  const { goTo } = useDiscussion()

  return (
    <AriaButton
      aria-label={t('passage', { quote, section: thread.sectionTitle })}
      onPress={() => goTo(thread)}
      className="cursor-default self-start border-accent border-s-2 bg-accent-wash px-2 py-1 text-start text-sm hover:underline"
    >
      <q className="line-clamp-2">{quote}</q>
    </AriaButton>
  )
}

// Whoever is mentioned has seen it when they open the thread: it then waits for them no more.
function useSeen({ threadId, mentionsReader }: ListedThread, isOpen: boolean): void {
  const trpc = useTRPC()
  const { run } = useAct(trpc.comments.seeMention)
  const told = useRef(false)
  useEffect(() => {
    if (!isOpen || !mentionsReader || told.current) return
    told.current = true
    void run({ threadId })
  }, [isOpen, mentionsReader, threadId, run])
}
