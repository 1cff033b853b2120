'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../_client/trpc.tsx'
import { useAct } from '../../_client/use-act.ts'
import { Button } from '../../_ui/button.tsx'
import { RefusalNotice } from '../../_ui/refusal-notice.tsx'
import { CommentBox } from './comment-box.tsx'
import { type CommentDraft, mentionedIn } from './comment-draft.ts'
import { type ListedThread, useDiscussion } from './discussion-context.ts'

/** Answers in a thread. */
export const ReplyForm = ({ thread }: { readonly thread: ListedThread }) => {
  const t = useTranslations('comments')
  const trpc = useTRPC()
  const { say } = useDiscussion()
  const { run, pending, refusal } = useAct(trpc.comments.reply)
  const [draft, setDraft] = useState<CommentDraft>({ text: '', chosen: [] })
  const [sent, setSent] = useState(0)
  const { threadId, documentId } = thread
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if ((await run({ threadId, text: draft.text, mentions: mentionedIn(draft) })) === null) return
    setDraft({ text: '', chosen: [] })
    setSent(sent + 1)
    say(t('told.sent'))
  }

  return (
    <form onSubmit={send} className="flex flex-col gap-2">
      {/* After a reply the focus is in the box again: the button has nothing to send and lets it go. */}
      <CommentBox
        key={sent}
        autoFocus={sent > 0}
        documentId={documentId}
        label={t('thread.reply')}
        draft={draft}
        onChange={setDraft}
      />
      <RefusalNotice refusal={refusal} />
      <div>
        <Button type="submit" pending={pending} isDisabled={draft.text.trim() === ''}>
          {t('thread.submitReply')}
        </Button>
      </div>
    </form>
  )
}
