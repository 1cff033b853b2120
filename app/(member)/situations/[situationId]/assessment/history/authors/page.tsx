import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { WhenReady } from '../../../../../../_ui/when-ready.tsx'
import { citeFrom } from '../../_parts/cite-from.ts'
import { BackLink } from '../_parts/back-link.tsx'
import { PassageAuthors } from '../_parts/passage-authors.tsx'

type AuthorsPageProps = { readonly params: Promise<{ situationId: string }> }

export const generateMetadata = async () => {
  const t = await getTranslations('history')

  return { title: t('authors.title') }
}

/** Who wrote what: each passage of the present text with the name of its author, and when. */
const AuthorsPage = async ({ params }: AuthorsPageProps) => {
  const { situationId } = await params
  const api = await caller()
  const [assessment, citations] = await Promise.all([
    api.assessments.get({ situationId }),
    api.assessments.citations({ situationId }),
  ])
  if (!assessment?.assessmentId || !citations) notFound()
  const cite = citeFrom(citations, await getTranslations('assessments'))
  const t = await getTranslations('history')

  return (
    <div className="max-w-prose print:max-w-none">
      <BackLink situationId={situationId} toHistory />
      <h2 className="text-lg">{t('authors.title')}</h2>
      <p className="pt-1 text-soft">{t('authors.lead')}</p>
      {assessment.sections.map(({ documentId, title, place }) => (
        <section key={documentId} className="pt-8" aria-labelledby={`title-${documentId}`}>
          <h3 id={`title-${documentId}`} className="border-line border-t pt-4 pb-2 text-lg">
            <span className="me-2 font-normal text-faint tabular-nums">{place}</span>
            {title}
          </h3>
          <WhenReady
            work={() => api.assessments.authorship({ documentId })}
            label={t('authors.reading')}
          >
            {(found) => (
              <PassageAuthors
                blocks={found?.blocks ?? []}
                language={assessment.language}
                cite={cite}
              />
            )}
          </WhenReady>
        </section>
      ))}
    </div>
  )
}

export default AuthorsPage
