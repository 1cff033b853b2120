import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Disclosure } from '../../../../_ui/disclosure.tsx'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { LinkButton } from '../../../../_ui/link-button.tsx'
import { Notice } from '../../../../_ui/notice.tsx'
import { PolicyVersion } from '../../../library/constants/_parts/policy-version.tsx'
import { AgreementSection } from './_parts/agreement-section.tsx'
import { FindingSection } from './_parts/finding-section.tsx'
import { FindingsMatrix } from './_parts/findings-matrix.tsx'
import { Ladder } from './_parts/ladder.tsx'
import { MarkLegend } from './_parts/mark-legend.tsx'
import { readFallsBy } from './_parts/read-falls-by.ts'
import { readOut } from './_parts/read-out.ts'
import { RivalsSummary } from './_parts/rivals-summary.tsx'
import { WhatFalls } from './_parts/what-falls.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('findings'))('title'),
})

type FindingsPageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<{ by?: string | string[]; out?: string | string[] }>
}

/** What standard of proof is reached, why, and how easily that would change. */
const FindingsPage = async ({ params, searchParams }: FindingsPageProps) => {
  const { situationId } = await params
  const asked = await searchParams
  const by = readFallsBy(asked.by)
  const out = readOut(asked.out)
  const api = await caller()
  const found = await api.findings.list({ situationId })
  const situation = await api.situations.get({ situationId })
  if (!found || !situation) return missing()
  const determined = await api.findings.determinations({ situationId })
  if (!determined) return missing()
  const t = await getTranslations('findings')
  const crimes = await getTranslations('common.crimes')
  const base = `/situations/${situationId}`

  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-3">
        <h2 className="text-lg">{t('title')}</h2>
        <p className="max-w-prose text-soft">{t('lead')}</p>
        <p className="max-w-prose border-edge border-s-4 ps-4">{t('notConviction')}</p>
      </header>
      {!found.scopeTested && (
        <Notice
          kind="info"
          title={t('noScope.title')}
          kept={t('noScope.body')}
          next={
            <LinkButton href={base} variant="plain" className="-ms-3.5">
              {t('noScope.next')}
            </LinkButton>
          }
        />
      )}
      {found.crimesWithoutElements.length > 0 && (
        <p className="max-w-prose text-soft">
          {t('noElementSet', {
            crimes: found.crimesWithoutElements.map((crime) => crimes(crime)).join(', '),
            count: found.crimesWithoutElements.length,
          })}
        </p>
      )}
      {found.findings.length === 0 ? (
        <EmptyState
          title={t('none.title')}
          action={<LinkButton href={`${base}/evidence`}>{t('none.action')}</LinkButton>}
        >
          {t('none.body')}
        </EmptyState>
      ) : (
        <>
          <FindingsMatrix findings={found.findings} />
          {found.findings.map((finding) => (
            <FindingSection
              key={`${finding.actor.actorId} ${finding.crime}`}
              finding={finding}
              determined={determined}
              situationId={situationId}
              base={base}
              now={situation.now}
            />
          ))}
          <RivalsSummary situationId={situationId} base={base} />
          <AgreementSection situationId={situationId} base={base} />
          <WhatFalls situationId={situationId} base={base} by={by} out={out} />
        </>
      )}
      <footer className="flex flex-col gap-4 border-line border-t pt-4">
        <Disclosure summary={t('ladder.title')}>
          <Ladder />
        </Disclosure>
        <p className="max-w-prose text-soft">{t('trigger')}</p>
        <PolicyVersion of="findings" version={found.policyVersion} />
        <MarkLegend />
      </footer>
    </div>
  )
}

export default FindingsPage
