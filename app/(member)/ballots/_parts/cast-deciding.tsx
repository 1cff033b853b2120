'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'

/** The casting vote on a tie, for or against, with the reason. */
export const CastDeciding = ({ ballotId }: { readonly ballotId: string }) => {
  const t = useTranslations('ballots.casting')
  const { run, pending, refusal } = useAct(useTRPC().ballots.castDeciding)

  return (
    <div className="flex flex-wrap gap-2" data-print="no">
      {(['yes', 'no'] as const).map((choice) => (
        <ConfirmWithReason
          key={choice}
          action={t(`actions.${choice}`)}
          title={t(`titles.${choice}`)}
          happens={[t(`happens.${choice}`), t('final')]}
          variant="quiet"
          pending={pending}
          refusal={refusal}
          run={(reason) => run({ ballotId, choice, reason })}
        />
      ))}
    </div>
  )
}
