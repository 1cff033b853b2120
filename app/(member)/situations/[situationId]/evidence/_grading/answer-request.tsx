'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../../_shell/confirm-with-reason.tsx'

type AnswerRequestProps = { readonly requestId: string }

/** Declines, with a reason, to grade what one was asked for. */
export const DeclineGrading = ({ requestId }: AnswerRequestProps) => {
  const t = useTranslations('grading.decline')
  const { run, pending, refusal } = useAct(useTRPC().grading.decline)

  return (
    <ConfirmWithReason
      action={t('action')}
      title={t('title')}
      happens={[t('happens')]}
      variant="quiet"
      size="compact"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ requestId, reason })}
    />
  )
}

/** Takes a request to grade back, with a reason. */
export const WithdrawGrading = ({ requestId }: AnswerRequestProps) => {
  const t = useTranslations('grading.withdraw')
  const { run, pending, refusal } = useAct(useTRPC().grading.withdraw)

  return (
    <ConfirmWithReason
      action={t('action')}
      title={t('title')}
      happens={[t('happens')]}
      variant="quiet"
      size="compact"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ requestId, reason })}
    />
  )
}
