'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { ClosingGround } from '#server/ballots/rules/may-close.ts'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type CloseBallotProps = {
  readonly ballotId: string
  /** Whether it is among options, an election or secret, rather than on the motion itself. */
  readonly isChoice?: boolean
  readonly entitled: number
  readonly voted: number
  /** On what ground it may be closed now; null where only a ruling allows it, undefined until that is read. */
  readonly ground: ClosingGround | null | undefined
  /** Stands in the dialog, while it is open. */
  readonly children?: ReactNode
}

/** Closes a ballot for good; asks for the ruling where nothing else allows closing it yet. */
export const CloseBallot = ({
  ballotId,
  isChoice = false,
  entitled,
  voted,
  ground,
  children,
}: CloseBallotProps) => {
  const t = useTranslations('ballots.close')
  const form = useTranslations('common.form')
  const sentence = useRefusalSentence()
  const api = useTRPC()
  const onMotion = useAct(api.ballots.close)
  const among = useAct(api.choices.close)
  const { run, pending, refusal } = isChoice ? among : onMotion
  const [ruling, setRuling] = useState('')
  const [asked, setAsked] = useState(false)
  const needsRuling = ground === null
  const missing = needsRuling && ruling.trim() === ''

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[
        t('voted', { voted, entitled }),
        ...(ground === undefined ? [] : [t(`grounds.${ground ?? 'ruling'}`)]),
        t('final'),
      ]}
      consequence={t('consequence', { entitled })}
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setAsked(true)
        if (missing) return false
        return (await run({ ballotId, ruling: needsRuling ? ruling : null })) !== null
      }}
    >
      {children}
      {needsRuling && (
        <TextArea
          label={t('ruling')}
          hint={t('rulingHint')}
          rows={3}
          value={ruling}
          onChange={setRuling}
          error={asked && missing ? form('required') : undefined}
        />
      )}
    </ConfirmDialog>
  )
}
