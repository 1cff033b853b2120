'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CrimeWithElements } from '#server/findings/rules/crimes.ts'
import { type DeterminationSubject, needsReasons } from '#server/findings/rules/determination.ts'
import { levels } from '#server/findings/rules/graded.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import type { LevelNumber } from '../../../../../_ui/level-steps.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

type DetermineDialogProps = {
  readonly situationId: string
  readonly actorId: string
  readonly crime: CrimeWithElements
  readonly subject: DeterminationSubject
  readonly computed: LevelNumber
  readonly isFirst: boolean
}

/** Adopts a computed level in one's own name, or departs from it with reasons. */
export const DetermineDialog = ({ isFirst, ...about }: DetermineDialogProps) => {
  const t = useTranslations('agreement.determine')
  const names = useTranslations('common.levels')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().findings.determine)
  const [level, setLevel] = useState(about.computed)
  const [reasons, setReasons] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = needsReasons({ ...about, level }) && reasons.trim() === ''

  return (
    <ConfirmDialog
      action={t(isFirst ? `action.${about.subject}` : 'again')}
      title={t(`title.${about.subject}`)}
      happens={[t('happens'), t(`moves.${about.subject}`)]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        return !isMissing && (await run({ ...about, level, reasons })) !== null
      }}
    >
      <Select
        label={t('level')}
        hint={t('levelHint', { level: names(`${about.computed}`) })}
        choices={levels.map((one) => ({ value: String(one), label: names(`${one}`) }))}
        value={String(level)}
        onChange={(chosen) => setLevel(levels.find((one) => String(one) === chosen) ?? level)}
      />
      <TextArea
        label={t('reasons')}
        hint={t(`reasonsHint.${about.subject}`)}
        rows={4}
        value={reasons}
        onChange={setReasons}
        error={isTried && isMissing ? t('missing') : undefined}
      />
    </ConfirmDialog>
  )
}
