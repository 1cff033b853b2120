'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { confirmations } from '#server/decisions/rules/decision-words.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../../_ui/confirm-dialog.tsx'
import { RadioGroup } from '../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

/** Confirms that it was decided as it was logged afterwards, or disputes it. */
export const ConfirmationDialog = ({ decisionId }: { readonly decisionId: string }) => {
  const t = useTranslations('course.taken')
  const { run, pending, refusal } = useAct(useTRPC().decisions.confirm)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/decisions/confirm-decision.schema.ts').then(
      (file) => file.confirmDecisionInput,
    ),
  )
  const [answer, setAnswer] = useState<(typeof confirmations)[number]>('confirmed')
  const [text, setText] = useState('')
  const confirm = async () => {
    const words = await faults.read({ decisionId, answer, text })

    return words !== null && (await run(words)) !== null
  }

  return (
    <ConfirmDialog
      action={t('confirm')}
      title={t('confirmTitle')}
      happens={[t('confirmHappens')]}
      onConfirm={confirm}
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
    >
      <RadioGroup
        label={t('answer')}
        value={answer}
        onChange={setAnswer}
        choices={confirmations.map((value) => ({ value, label: t(`answers.${value}`) }))}
      />
      <TextArea
        label={t('words')}
        optional={answer === 'confirmed'}
        rows={3}
        value={text}
        onChange={setText}
        error={faults.at('text')}
      />
    </ConfirmDialog>
  )
}
