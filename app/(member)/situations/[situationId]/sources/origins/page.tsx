import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { EmptyState } from '../../../../../_ui/empty-state.tsx'
import { LinkButton } from '../../../../../_ui/link-button.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { OriginTree } from './_parts/origin-tree.tsx'
import { RepeatsMap } from './_parts/repeats-map.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('sources'))('origins.title'),
})

type OriginsPageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

const asked = z.object({
  origin: z
    .union([z.uuid(), z.literal('unknown')])
    .optional()
    .catch(undefined),
  after: z.coerce.number().int().min(0).default(0).catch(0),
})

/** Who derives from whom: sources that repeat others, and what goes back to one origin, drawn. */
const OriginsPage = async ({ params, searchParams }: OriginsPageProps) => {
  const { situationId } = await params
  const { origin, after } = asked.parse(await searchParams)
  const found = await (await caller()).evidence.origins({
    situationId,
    after,
    ...(origin === undefined ? {} : { origin }),
  })
  if (!found || (origin !== undefined && found.trees.length === 0)) return missing()
  const t = await getTranslations('sources')
  const base = `/situations/${situationId}`
  const address = `${base}/sources/origins`
  const isWhole = origin === undefined && after === 0

  return (
    <>
      <p data-print="no" className="pb-3">
        <Link href={isWhole ? `${base}/sources` : address} className="link">
          {t(isWhole ? 'all' : 'origins.all')}
        </Link>
      </p>
      {isWhole && (
        <Section title={t('origins.map')} lead={t('origins.mapLead')}>
          {found.repeats.length === 0 ? (
            <p className="text-soft">{t('origins.noRepeats')}</p>
          ) : (
            <RepeatsMap repeats={found.repeats} base={base} />
          )}
        </Section>
      )}
      <Section title={t('origins.title')} lead={t('origins.lead')}>
        {found.evidence === 0 ? (
          <EmptyState title={t('origins.none.title')}>{t('origins.none.body')}</EmptyState>
        ) : (
          <>
            <p className="pb-3">
              {t('origins.count', { evidence: found.evidence, origins: found.origins })}{' '}
              {found.alone > 0 && t('origins.alone', { count: found.alone })}
            </p>
            {found.trees.map((tree) => (
              <OriginTree key={tree.origin} tree={tree} base={base} />
            ))}
            {found.next !== null && (
              <LinkButton href={`${address}?after=${found.next}`}>{t('origins.next')}</LinkButton>
            )}
          </>
        )}
      </Section>
    </>
  )
}

export default OriginsPage
