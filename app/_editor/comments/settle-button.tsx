'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../_client/trpc.tsx'
import { useAct } from '../../_client/use-act.ts'
import { Button } from '../../_ui/button.tsx'
import { RefusalNotice } from '../../_ui/refusal-notice.tsx'
import { type ListedThread, useDiscussion } from './discussion-context.ts'

/** Resolves a thread, or takes up a resolved one again. It leaves the list that it stood in. */
export const SettleButton = ({ thread }: { readonly thread: ListedThread }) => {
  const t = useTranslations('comments')
  const trpc = useTRPC()
  const { open, say } = useDiscussion()
  const resolve = useAct(trpc.comments.resolve)
  const reopen = useAct(trpc.comments.reopen)
  const isResolved = thread.resolved !== null
  const { run, pending, refusal } = isResolved ? reopen : resolve
  const settle = async () => {
    if ((await run({ threadId: thread.threadId })) === null) return
    open(null)
    say(isResolved ? t('told.reopened') : t('told.resolved'))
  }

  return (
    <>
      <RefusalNotice refusal={refusal} />
      <Button pending={pending} onPress={settle}>
        {isResolved ? t('thread.reopen') : t('thread.resolve')}
      </Button>
    </>
  )
}
