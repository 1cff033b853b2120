'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'

/** Says whether the reader's ministry stands by the vote that was cast for it ad referendum. */
export const ConfirmVote = ({ ballotId }: { readonly ballotId: string }) => {
  const t = useTranslations('ballots.referendum')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().ballots.confirmVote)
  const answer = (stands: boolean, reason: string) => run({ ballotId, stands, reason })

  return (
    <div className="flex flex-wrap gap-2">
      <ConfirmDialog
        action={t('confirm')}
        title={t('confirmTitle')}
        happens={[t('confirmHappens'), t('once')]}
        pending={pending}
        refusal={refusal ? sentence(refusal) : undefined}
        onConfirm={async () => (await answer(true, '')) !== null}
      />
      <ConfirmWithReason
        action={t('disown')}
        title={t('disownTitle')}
        happens={[t('disownHappens'), t('once')]}
        variant="quiet"
        pending={pending}
        refusal={refusal}
        run={(reason) => answer(false, reason)}
      />
    </div>
  )
}
