import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { LinkButton } from '../../../../_ui/link-button.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { DecisionsTable } from '../../../decisions/_parts/decisions-table.tsx'
import { InForce } from './in-force.tsx'

type SituationDecisionsProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('decisions'))('title'),
})

/** What was decided on this situation. */
const SituationDecisionsPage = async ({ params, searchParams }: SituationDecisionsProps) => {
  const { situationId } = await params
  const on = z.iso.date().safeParse((await searchParams).on).data
  const api = await caller()
  const [situation, decisions] = await Promise.all([
    api.situations.get({ situationId }),
    api.decisions.listInSituation({ situationId }),
  ])
  if (!situation || !decisions) return missing()
  const t = await getTranslations('decisions')
  const mayLog = may('decision.log', { installation: [], situation: situation.myRoles })
  const log = mayLog && (
    <LinkButton href={`/situations/${situationId}/decisions/new`} variant="primary">
      {t('here.log')}
    </LinkButton>
  )

  return (
    <Section title={t('title')} lead={t('here.lead')} actions={decisions.length > 0 && log}>
      {decisions.length === 0 ? (
        <EmptyState title={t('empty.title')} action={log}>
          {t('empty.next')}
        </EmptyState>
      ) : (
        <>
          <DecisionsTable decisions={decisions} />
          <InForce situationId={situationId} on={on} />
        </>
      )}
    </Section>
  )
}

export default SituationDecisionsPage
