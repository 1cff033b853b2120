import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { LinkButton } from '../../../_ui/link-button.tsx'

type DecisionOnProps = { readonly ballotId: string; readonly situationId: string }

/** The decision that rests on a ballot, or the way to log it for whoever may. */
export const DecisionOn = async ({ ballotId, situationId }: DecisionOnProps) => {
  const on = await (await caller()).decisions.onBallot({ ballotId })
  if (!on?.decision && !on?.mayLog) return null
  const t = await getTranslations('decisions.on')
  const { decision } = on

  return (
    <p className="pb-4" data-print={decision ? undefined : 'no'}>
      {decision ? (
        <Link href={`/decisions/${decision.decisionId}`} className="link">
          {t('decided', { number: decision.number, title: decision.title })}
        </Link>
      ) : (
        <LinkButton
          href={`/situations/${situationId}/decisions/new?ballot=${ballotId}`}
          variant="primary"
        >
          {t('log')}
        </LinkButton>
      )}
    </p>
  )
}
