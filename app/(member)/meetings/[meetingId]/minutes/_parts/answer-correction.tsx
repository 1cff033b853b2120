'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../../_shell/confirm-with-reason.tsx'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'

type AnswerCorrectionProps = { readonly correctionId: string; readonly number: number }

/** Accepts a correction, or declines it with reasons. */
export const AnswerCorrection = ({ correctionId, number }: AnswerCorrectionProps) => {
  const t = useTranslations('minutes.correction')
  const { run, pending, refusal } = useAct(useTRPC().minutes.answerCorrection)
  const sentence = useRefusalSentence()

  return (
    <span data-print="no" className="flex flex-wrap gap-2 pt-1">
      <ConfirmDialog
        action={t('accept')}
        title={t('acceptTitle', { number })}
        happens={[t('acceptHappens')]}
        size="compact"
        variant="quiet"
        pending={pending}
        refusal={sentence(refusal)}
        onConfirm={async () =>
          (await run({ correctionId, answer: 'accepted', reasons: '' })) !== null
        }
      />
      <ConfirmWithReason
        action={t('decline')}
        title={t('declineTitle', { number })}
        happens={[t('declineHappens')]}
        size="compact"
        variant="quiet"
        pending={pending}
        refusal={refusal}
        run={(reasons) => run({ correctionId, answer: 'declined', reasons })}
      />
    </span>
  )
}
