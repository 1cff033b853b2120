import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { WrittenText } from '../../../../../../_editor/written-text.tsx'
import { WhenReady } from '../../../../../../_ui/when-ready.tsx'
import { citeFrom } from '../../_parts/cite-from.ts'
import { BackLink } from '../_parts/back-link.tsx'
import { pointNames, readPoint } from '../_parts/point-name.ts'

type PointPageProps = { readonly params: Promise<{ situationId: string; point: string }> }

/** The text as it was at a point of its life, to be read. */
const PointPage = async ({ params }: PointPageProps) => {
  const { situationId, point: given } = await params
  const point = readPoint(decodeURIComponent(given))
  if (point === undefined) notFound()
  const api = await caller()
  const work = () =>
    Promise.all([
      api.assessments.point({ situationId, point }),
      api.assessments.citations({ situationId }),
    ])
  const t = await getTranslations('history')
  const nameOf = await pointNames(situationId)
  const words = await getTranslations('assessments')
  const compare = `/situations/${situationId}/assessment/history/compare?from=${encodeURIComponent(point)}&to=now`

  return (
    <div className="max-w-prose print:max-w-none">
      <BackLink situationId={situationId} toHistory />
      <h2 className="text-lg">{t('point.title')}</h2>
      <p className="pt-1 text-soft">{await nameOf(point)}</p>
      <p data-print="no" className="pt-2">
        <Link href={compare} className="link">
          {t('point.compare')}
        </Link>
      </p>
      <WhenReady work={work} label={t('point.working')}>
        {([text, citations]) => {
          if (!text) return missing()
          const cite = citeFrom(citations ?? [], words)

          return (
            <div lang={text.language}>
              {text.sections.map(({ documentId, title, place, document }) => (
                <section key={documentId} className="pt-8" aria-labelledby={`title-${documentId}`}>
                  <h3 id={`title-${documentId}`} className="border-line border-t pt-4 pb-2 text-lg">
                    <span className="me-2 font-normal text-faint tabular-nums">{place}</span>
                    {title}
                  </h3>
                  <WrittenText
                    document={document}
                    cite={cite}
                    place={{ id: documentId, situationId }}
                  />
                </section>
              ))}
            </div>
          )
        }}
      </WhenReady>
    </div>
  )
}

export default PointPage
