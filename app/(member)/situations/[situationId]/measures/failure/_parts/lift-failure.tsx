'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../../../_shell/confirm-with-reason.tsx'
import type { Choice } from '../../../../../../_ui/choice.ts'
import { Select } from '../../../../../../_ui/select.tsx'

type LiftFailureProps = {
  readonly failureId: string
  /** Motions that a vote adopted and that may have lifted it. */
  readonly motions: readonly Choice[]
}

/** Records that the body lifted a determination, by which motion and why. */
export const LiftFailure = ({ failureId, motions }: LiftFailureProps) => {
  const t = useTranslations('failures.lift')
  const { run, pending, refusal } = useAct(useTRPC().failures.lift)
  const [motionId, setMotionId] = useState(motions.at(-1)?.value ?? null)
  if (motions.length === 0) return <p className="text-soft text-sm">{t('needsVote')}</p>

  return (
    <ConfirmWithReason
      action={t('action')}
      title={t('title')}
      happens={[t('gates'), t('told'), t('kept')]}
      variant="quiet"
      size="compact"
      pending={pending}
      refusal={refusal}
      run={async (reasons) => (motionId ? run({ failureId, motionId, reasons }) : null)}
    >
      <Select label={t('motion')} value={motionId} onChange={setMotionId} choices={motions} />
    </ConfirmWithReason>
  )
}
