import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { TextAuthors } from '../../../../../_texts/history/text-authors.tsx'

type AuthorsPageProps = { readonly params: Promise<{ situationId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('history'))('authors.title'),
})

/** Who wrote what of the assessment. */
const AuthorsPage = async ({ params }: AuthorsPageProps) => {
  const { situationId } = await params
  const assessment = await (await caller()).assessments.get({ situationId })
  if (!assessment?.assessmentId) notFound()
  const { language, sections } = assessment
  const address = `/situations/${situationId}/assessment`

  return (
    <TextAuthors
      place={{ situationId, address }}
      language={language}
      sections={sections.map(({ documentId, title, place }) => ({ documentId, title, place }))}
    />
  )
}

export default AuthorsPage
