import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { WrittenText } from '../../../_editor/written-text.tsx'
import { WhenReady } from '../../../_ui/when-ready.tsx'
import { citeFrom } from '../../situations/[situationId]/assessment/_parts/cite-from.ts'
import { BackLink } from './back-link.tsx'
import { pointNames, readPoint } from './point-name.ts'
import { SectionTitle } from './section-title.tsx'
import { citationsOf, type TextPlace, whichOf } from './text-place.ts'

type TextAtPointProps = {
  readonly place: TextPlace
  /** As the address says it. */
  readonly point: string
}

/** The text as it was at a point of its life, to be read. */
export const TextAtPoint = async ({ place, point: given }: TextAtPointProps) => {
  const point = readPoint(decodeURIComponent(given))
  if (point === undefined) notFound()
  const api = await caller()
  const work = () =>
    Promise.all([api.assessments.point({ ...whichOf(place), point }), citationsOf(place)])
  const isAlone = place.textId !== undefined
  const t = await getTranslations('history')
  const nameOf = await pointNames(place.situationId)
  const words = await getTranslations('assessments')
  const compare = `${place.address}/history/compare?from=${encodeURIComponent(point)}&to=now`

  return (
    <div className="max-w-prose print:max-w-none">
      <BackLink place={place} toHistory />
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
              {text.sections.map(({ documentId, title, place: number, document }) => (
                <section key={documentId} className="pt-8" aria-labelledby={`title-${documentId}`}>
                  <SectionTitle {...{ documentId, title }} place={isAlone ? null : number} />
                  <WrittenText
                    document={document}
                    cite={cite}
                    place={{ id: documentId, situationId: place.situationId }}
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
