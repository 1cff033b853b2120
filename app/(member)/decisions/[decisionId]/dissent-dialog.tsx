'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { dissentKinds } from '#server/decisions/rules/decision-words.ts'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { RadioGroup } from '../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

/** Puts one's dissent, reservation or explanation on a decision, after asking once. */
export const DissentDialog = ({ decisionId }: { readonly decisionId: string }) => {
  const t = useTranslations('decisions.dissents')
  const { run, pending, refusal } = useAct(useTRPC().decisions.dissent)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/decisions/dissent.schema.ts').then((file) => file.dissentInput),
  )
  const [kind, setKind] = useState<(typeof dissentKinds)[number]>('dissent')
  const [text, setText] = useState('')
  const confirm = async () => {
    const given = { decisionId, kind, text }
    const words = await faults.read(given)
    if (!words || (await run(words)) === null) return false
    setText('')

    return true
  }

  return (
    <ConfirmDialog
      action={t('add')}
      title={t('addTitle')}
      happens={[t('happens'), t('stays')]}
      variant="quiet"
      onConfirm={confirm}
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
    >
      <RadioGroup
        label={t('kind')}
        value={kind}
        onChange={setKind}
        choices={dissentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextArea
        label={t('text')}
        rows={5}
        value={text}
        onChange={setText}
        error={faults.at('text')}
      />
    </ConfirmDialog>
  )
}
