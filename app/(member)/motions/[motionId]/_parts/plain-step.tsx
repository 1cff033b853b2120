'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../_ui/refusal-notice.tsx'

type PlainStepProps = {
  readonly motionId: string
  readonly step: 'closeDiscussion' | 'reopenDiscussion' | 'resume'
}

/** A step that the chair takes with a motion and that needs no words. */
export const PlainStep = ({ motionId, step }: PlainStepProps) => {
  const t = useTranslations('motions.steps')
  const sentence = useRefusalSentence()
  const api = useTRPC()
  const { run, pending, refusal } = useAct(api.motions[step])

  return (
    <ConfirmDialog
      action={t(`${step}.action`)}
      title={t(`${step}.title`)}
      happens={[t(`${step}.happens`)]}
      variant="plain"
      pending={pending}
      refusal={sentence(refusal)}
      onConfirm={async () => (await run({ motionId })) !== null}
    />
  )
}
