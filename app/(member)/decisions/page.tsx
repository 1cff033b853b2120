import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { DecisionsTable } from './_parts/decisions-table.tsx'
import { PillarFilter } from './_parts/pillar-filter.tsx'

const query = z.object({
  pillar: z.enum(['1', '2', '3']).optional().catch(undefined),
  decidedAt: z.iso.datetime().optional().catch(undefined),
  decisionId: z.uuid().optional().catch(undefined),
})
const numbers = { '1': 1, '2': 2, '3': 3 } as const

type DecisionsPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('decisions'))('title'),
})

/** Every decision that one may see, by pillar, newest first. */
const DecisionsPage = async ({ searchParams }: DecisionsPageProps) => {
  const { pillar, decidedAt, decisionId } = query.parse(await searchParams)
  const api = await caller()
  const found = await api.decisions.list({
    ...(pillar ? { pillar: numbers[pillar] } : {}),
    ...(decidedAt && decisionId ? { after: { decidedAt, decisionId } } : {}),
  })
  if (!found) return missing()
  const t = await getTranslations('decisions')
  const onward = found.next && new URLSearchParams({ ...(pillar ? { pillar } : {}), ...found.next })

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PillarFilter chosen={pillar} />
      {found.decisions.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>
      ) : (
        <DecisionsTable decisions={found.decisions} withSituation />
      )}
      {onward && (
        <p className="py-4">
          <Link href={`/decisions?${onward}`} className="link">
            {t('more')}
          </Link>
        </p>
      )}
    </>
  )
}

export default DecisionsPage
