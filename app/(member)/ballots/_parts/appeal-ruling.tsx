'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'

/** Appeals to the body against the ruling that one's objection is invalid. */
export const AppealRuling = ({ voteId }: { readonly voteId: string }) => {
  const t = useTranslations('objections.appeal')
  const { run, pending, refusal } = useAct(useTRPC().objections.appeal)

  return (
    <div data-print="no">
      <ConfirmWithReason
        action={t('action')}
        title={t('title')}
        happens={[t('happens')]}
        variant="quiet"
        size="compact"
        pending={pending}
        refusal={refusal}
        run={(reasons) => run({ voteId, reasons })}
      />
    </div>
  )
}
