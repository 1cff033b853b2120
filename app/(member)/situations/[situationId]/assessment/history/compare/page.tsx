import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { WhenReady } from '../../../../../../_ui/when-ready.tsx'
import { PrintButton } from '../../../../../ballots/_parts/print-button.tsx'
import './diff.css'
import { citeFrom } from '../../_parts/cite-from.ts'
import { BackLink } from '../_parts/back-link.tsx'
import { Comparison } from '../_parts/comparison.tsx'
import { pointNames, readPoint } from '../_parts/point-name.ts'

type ComparePageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>
}

export const generateMetadata = async () => {
  const t = await getTranslations('history')

  return { title: t('compare.title') }
}

/** Two moments of the text side by side in one: what was added, removed and moved between them. */
const ComparePage = async ({ params, searchParams }: ComparePageProps) => {
  const { situationId } = await params
  const asked = await searchParams
  const [from, to] = [readPoint(asked.from), readPoint(asked.to)]
  if (from === undefined || to === undefined) notFound()
  const api = await caller()
  const t = await getTranslations('history')
  const words = await getTranslations('assessments')
  const nameOf = await pointNames(situationId)
  const work = () =>
    Promise.all([
      api.assessments.compare({ situationId, from, to }),
      api.assessments.citations({ situationId }),
    ])

  return (
    <div className="max-w-prose print:max-w-none">
      <BackLink situationId={situationId} toHistory />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 className="text-lg">{t('compare.title')}</h2>
        <PrintButton />
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 pt-2">
        <dt className="text-soft">{t('compare.from')}</dt>
        <dd>{await nameOf(from)}</dd>
        <dt className="text-soft">{t('compare.to')}</dt>
        <dd>{await nameOf(to)}</dd>
      </dl>
      <WhenReady work={work} label={t('compare.working')}>
        {([compared, citations]) =>
          compared ? (
            <Comparison
              {...{ situationId, from, to, compared }}
              cite={citeFrom(citations ?? [], words)}
            />
          ) : (
            missing()
          )
        }
      </WhenReady>
    </div>
  )
}

export default ComparePage
