'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../_client/trpc.tsx'
import { useAct } from '../../_client/use-act.ts'
import { Button } from '../../_ui/button.tsx'
import { RefusalNotice } from '../../_ui/refusal-notice.tsx'
import { CommentBox } from './comment-box.tsx'
import { type CommentDraft, mentionedIn } from './comment-draft.ts'
import { type Draft, useDiscussion } from './discussion-context.ts'
import { useIsWide } from './use-is-wide.ts'
import { shownQuote } from './words.tsx'

/** Begins a thread on a passage. */
export const StartForm = ({ passage }: { readonly passage: Draft }) => {
  const t = useTranslations('comments')
  const trpc = useTRPC()
  const { setDraft, open, say } = useDiscussion()
  const isWide = useIsWide()
  const { run, pending, refusal } = useAct(trpc.comments.startThread)
  const [draft, setWords] = useState<CommentDraft>({ text: '', chosen: [] })
  const { documentId, start, end, quote } = passage
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const act = { documentId, start, end, text: draft.text, mentions: mentionedIn(draft) }
    const done = await run(act)
    if (done === null) return
    setDraft(null)
    say(t('told.sent'))
    // Where the form lay over the text, one is back in the text.
    open(isWide ? { threadId: done.threadId, from: 'text' } : null)
  }

  return (
    <form onSubmit={send} className="flex flex-col gap-3">
      <p className="text-sm">
        <span className="block text-soft">{t('start.about')}</span>
        <q className="line-clamp-3">{shownQuote(quote)}</q>
      </p>
      <CommentBox
        documentId={documentId}
        label={t('start.field')}
        hint={t('start.fieldHint')}
        draft={draft}
        onChange={setWords}
        autoFocus
      />
      <RefusalNotice refusal={refusal} />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          variant="primary"
          pending={pending}
          isDisabled={draft.text.trim() === ''}
        >
          {t('start.submit')}
        </Button>
        <Button onPress={() => setDraft(null)}>{t('start.cancel')}</Button>
      </div>
    </form>
  )
}
