'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'

type RuleInvalidProps = { readonly voteId: string; readonly ministry: string }

/** Rules an objection invalid, with the reasons. */
export const RuleInvalid = ({ voteId, ministry }: RuleInvalidProps) => {
  const t = useTranslations('objections.ruleInvalid')
  const { run, pending, refusal } = useAct(useTRPC().objections.ruleInvalid)

  return (
    <div data-print="no">
      <ConfirmWithReason
        action={t('action')}
        title={t('title', { ministry })}
        happens={[t('happens'), t('appeal')]}
        variant="quiet"
        size="compact"
        pending={pending}
        refusal={refusal}
        run={(reasons) => run({ voteId, reasons })}
      />
    </div>
  )
}
