'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '../../_ui/dialog.tsx'
import { useDiscussion } from './discussion-context.ts'
import { StartForm } from './start-form.tsx'
import { ThreadCard } from './thread-card.tsx'
import { useIsWide } from './use-is-wide.ts'

/** Where the side of the text is below it: the comment at hand, over the text from which it was opened. */
export const NarrowSheet = () => {
  const t = useTranslations('comments')
  const { threads, opened, open, draft, setDraft } = useDiscussion()
  const isWide = useIsWide()
  const thread =
    opened && opened.from !== 'list'
      ? threads.find(({ threadId }) => threadId === opened.threadId)
      : undefined
  if (isWide || (draft === null && thread === undefined)) return null
  const close = () => {
    setDraft(null)
    open(null)
  }

  return (
    <Dialog
      title={draft === null ? t('thread.dialog') : t('start.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      {draft && <StartForm passage={draft} />}
      {!draft && thread && <ThreadCard thread={thread} isOpen takesFocus={false} isAlone />}
    </Dialog>
  )
}
