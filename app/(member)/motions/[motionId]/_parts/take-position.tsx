'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type PositionKind, positionKinds } from '#server/motions/rules/positions.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ActDialog } from '../../../../_shell/act-dialog.tsx'
import { RadioGroup } from '../../../../_ui/radio-group.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

type TakePositionProps = {
  readonly motionId: string
  /** Whether the reader's ministry sits in the body; others only ask. */
  readonly isOfBody: boolean
}

/** Says where the reader's ministry stands on a motion, or asks a question. */
export const TakePosition = ({ motionId, isOfBody }: TakePositionProps) => {
  const t = useTranslations('motions.positions')
  const form = useTranslations('common.form')
  const { run, pending, refusal } = useAct(useTRPC().motions.takePosition)
  const [kind, setKind] = useState<PositionKind>(isOfBody ? 'support' : 'question')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const missing = kind !== 'support' && text.trim() === ''
  const send = async () => {
    setTried(true)
    if (missing || (await run({ motionId, kind, text })) === null) return false
    setText('')
    setTried(false)
    return true
  }
  const action = t(isOfBody ? 'take' : 'ask')

  return (
    <ActDialog
      action={action}
      title={action}
      variant="primary"
      pending={pending}
      refusal={refusal}
      onSend={send}
    >
      {isOfBody && (
        <RadioGroup
          label={t('kind')}
          value={kind}
          onChange={setKind}
          choices={positionKinds.map((value) => ({
            value,
            label: t(`kinds.${value}`),
            hint: t(`hints.${value}`),
          }))}
        />
      )}
      <TextArea
        label={t('words')}
        rows={4}
        optional={kind === 'support'}
        value={text}
        onChange={setText}
        error={tried && missing ? form('required') : undefined}
      />
    </ActDialog>
  )
}
