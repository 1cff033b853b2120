'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../_client/trpc.tsx'
import { useAct } from '../../_client/use-act.ts'
import { Button } from '../../_ui/button.tsx'
import { DateTime } from '../../_ui/date-time.tsx'
import { RefusalNotice } from '../../_ui/refusal-notice.tsx'
import { CommentBox } from './comment-box.tsx'
import { type CommentDraft, mentionedIn } from './comment-draft.ts'
import type { ListedThread } from './discussion-context.ts'
import { CommentWords } from './words.tsx'

type SaidCommentProps = {
  readonly said: ListedThread['comments'][number]
  readonly documentId: string
  /** Whether its author is reading and the thread takes changes. */
  readonly mayRevise: boolean
}

/** One comment: who, for whom, when, and what it says; its author can change it. */
export const SaidComment = ({ said, documentId, mayRevise }: SaidCommentProps) => {
  const t = useTranslations('comments.thread')
  const [isRevising, setRevising] = useState(false)
  const { author, ministryName, at, revisedAt, text, mentions } = said

  return (
    <div className="flex flex-col items-start gap-0.5">
      <p className="text-sm text-soft">
        <span className="font-semibold text-ink">{author.name}</span>
        {ministryName && ` · ${ministryName}`}
        <span className="block">
          <DateTime value={at} />
          {revisedAt && ` · ${t('revised')}`}
        </span>
      </p>
      {isRevising ? (
        <ReviseForm said={said} documentId={documentId} close={() => setRevising(false)} />
      ) : (
        <>
          <CommentWords text={text} mentions={mentions} />
          {mayRevise && (
            <Button
              variant="plain"
              size="compact"
              className="-ms-2"
              onPress={() => setRevising(true)}
            >
              {t('revise')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

type ReviseFormProps = Omit<SaidCommentProps, 'mayRevise'> & { readonly close: () => void }

const ReviseForm = ({ said, documentId, close }: ReviseFormProps) => {
  const t = useTranslations('comments.thread')
  const trpc = useTRPC()
  const { run, pending, refusal } = useAct(trpc.comments.revise)
  const [draft, setDraft] = useState<CommentDraft>({ text: said.text, chosen: said.mentions })
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const { commentId } = said
    if ((await run({ commentId, text: draft.text, mentions: mentionedIn(draft) })) !== null) close()
  }

  return (
    <form onSubmit={keep} className="flex w-full flex-col gap-2">
      <CommentBox
        documentId={documentId}
        label={t('revise')}
        draft={draft}
        onChange={setDraft}
        autoFocus
      />
      <RefusalNotice refusal={refusal} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" pending={pending} isDisabled={draft.text.trim() === ''}>
          {t('submitRevision')}
        </Button>
        <Button onPress={close}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
