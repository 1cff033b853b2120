'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ActDialog } from '../../../../_shell/act-dialog.tsx'
import type { ShownRefusal } from '../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

type SayWordsProps = {
  readonly action: string
  readonly label: string
  readonly pending: boolean
  readonly refusal: ShownRefusal | null
  readonly say: (words: string) => Promise<unknown>
}

const SayWords = ({ action, label, pending, refusal, say }: SayWordsProps) => {
  const form = useTranslations('common.form')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (words.trim() === '' || (await say(words)) === null) return false
    setWords('')
    setTried(false)
    return true
  }

  return (
    <ActDialog action={action} title={action} pending={pending} refusal={refusal} onSend={send}>
      <TextArea
        label={label}
        rows={4}
        value={words}
        onChange={setWords}
        error={tried && words.trim() === '' ? form('required') : undefined}
      />
    </ActDialog>
  )
}

/** Brings a referred motion back with an answer. */
export const ReportBack = ({ motionId }: { readonly motionId: string }) => {
  const t = useTranslations('motions.report')
  const { run, pending, refusal } = useAct(useTRPC().motions.reportBack)

  return (
    <SayWords
      action={t('action')}
      label={t('answer')}
      {...{ pending, refusal }}
      say={(answer) => run({ motionId, answer })}
    />
  )
}

/** Replies to a position; to a question that is the answer. */
export const ReplyToPosition = (props: {
  readonly positionId: string
  readonly isQuestion: boolean
}) => {
  const t = useTranslations('motions.positions')
  const { run, pending, refusal } = useAct(useTRPC().motions.reply)

  return (
    <SayWords
      action={t(props.isQuestion ? 'answer' : 'reply')}
      label={t('replyWords')}
      {...{ pending, refusal }}
      say={(text) => run({ positionId: props.positionId, text })}
    />
  )
}
