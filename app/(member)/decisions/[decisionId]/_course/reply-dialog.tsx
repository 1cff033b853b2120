'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { repliesGiven } from '#server/decisions/rules/decision-words.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../../_ui/confirm-dialog.tsx'
import { DateField } from '../../../../_ui/date-field.tsx'
import { RadioGroup } from '../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'
import { TextField } from '../../../../_ui/text-field.tsx'

/** Records what an authority replied to a recommendation. */
export const ReplyDialog = ({ decisionId }: { readonly decisionId: string }) => {
  const t = useTranslations('course.reply')
  const { run, pending, refusal } = useAct(useTRPC().decisions.recordReply)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/decisions/record-reply.schema.ts').then((file) => file.recordReplyInput),
  )
  const [reply, setReply] = useState<(typeof repliesGiven)[number]>('accepted')
  const [repliedOn, setRepliedOn] = useState('')
  const [repliedBy, setRepliedBy] = useState('')
  const [text, setText] = useState('')
  const confirm = async () => {
    const words = await faults.read({ decisionId, reply, repliedOn, repliedBy, text })

    return words !== null && (await run(words)) !== null
  }

  return (
    <ConfirmDialog
      action={t('record')}
      title={t('recordTitle')}
      happens={[t('happens')]}
      variant="quiet"
      onConfirm={confirm}
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
    >
      <RadioGroup
        label={t('reply')}
        value={reply}
        onChange={setReply}
        choices={repliesGiven.map((value) => ({ value, label: t(`given.${value}`) }))}
      />
      <DateField
        label={t('on')}
        onChange={(day) => setRepliedOn(day ?? '')}
        error={faults.at('repliedOn')}
      />
      <TextField
        label={t('by')}
        value={repliedBy}
        onChange={setRepliedBy}
        error={faults.at('repliedBy')}
      />
      <TextArea
        label={t('text')}
        rows={4}
        value={text}
        onChange={setText}
        error={faults.at('text')}
      />
    </ConfirmDialog>
  )
}
