import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { WhenReady } from '../../../_ui/when-ready.tsx'
import { citeFrom } from '../../situations/[situationId]/assessment/_parts/cite-from.ts'
import { BackLink } from './back-link.tsx'
import { PassageAuthors } from './passage-authors.tsx'
import { SectionTitle } from './section-title.tsx'
import { citationsOf, type TextPlace } from './text-place.ts'

type TextAuthorsProps = {
  readonly place: TextPlace
  readonly language: string
  readonly sections: readonly {
    readonly documentId: string
    readonly title: string
    /** Its place among others; null where it stands alone. */
    readonly place: number | null
  }[]
}

/** Who wrote what: each passage of the present text with the name of its author, and when. */
export const TextAuthors = async ({ place, language, sections }: TextAuthorsProps) => {
  const api = await caller()
  const citations = await citationsOf(place)
  if (!citations) notFound()
  const cite = citeFrom(citations, await getTranslations('assessments'))
  const t = await getTranslations('history')

  return (
    <div className="max-w-prose print:max-w-none">
      <BackLink place={place} toHistory />
      <h2 className="text-lg">{t('authors.title')}</h2>
      <p className="pt-1 text-soft">{t('authors.lead')}</p>
      {sections.map((section) => (
        <section
          key={section.documentId}
          className="pt-8"
          aria-labelledby={`title-${section.documentId}`}
        >
          <SectionTitle {...section} />
          <WhenReady
            work={() => api.assessments.authorship({ documentId: section.documentId })}
            label={t('authors.reading')}
          >
            {(found) => (
              <PassageAuthors blocks={found?.blocks ?? []} language={language} cite={cite} />
            )}
          </WhenReady>
        </section>
      ))}
    </div>
  )
}
