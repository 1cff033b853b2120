'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ActDialog } from '../../../../_shell/act-dialog.tsx'
import { Select } from '../../../../_ui/select.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

type MergeMotionProps = {
  readonly motionId: string
  readonly question: string
  /** The motions of the same body that it can be merged with. */
  readonly others: readonly { readonly motionId: string; readonly label: string }[]
}

/** Merges a motion with another into a third, which has both texts. */
export const MergeMotion = ({ motionId, question: own, others }: MergeMotionProps) => {
  const t = useTranslations('motions.merge')
  const form = useTranslations('common.form')
  const router = useRouter()
  const { run, pending, refusal } = useAct(useTRPC().motions.merge)
  const [withId, setWith] = useState(others[0]?.motionId ?? '')
  const [question, setQuestion] = useState(own)
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (question.trim() === '') return false
    const made = await run({ motionId, withId, question })
    if (made) router.push(`/motions/${made.motionId}`)
    return made !== null
  }

  return (
    <ActDialog
      action={t('action')}
      title={t('title')}
      pending={pending}
      refusal={refusal}
      onSend={send}
    >
      <p className="max-w-prose">{t('happens')}</p>
      <Select
        label={t('with')}
        value={withId}
        onChange={setWith}
        choices={others.map(({ motionId: value, label }) => ({ value, label }))}
      />
      <TextArea
        label={t('question')}
        rows={3}
        value={question}
        onChange={setQuestion}
        error={tried && question.trim() === '' ? form('required') : undefined}
      />
    </ActDialog>
  )
}
