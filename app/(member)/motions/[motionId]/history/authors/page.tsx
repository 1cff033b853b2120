import { getTranslations } from 'next-intl/server'
import { TextAuthors } from '../../../../_texts/history/text-authors.tsx'
import { motionText } from '../../_parts/motion-text.ts'

type AuthorsPageProps = { readonly params: Promise<{ motionId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('history'))('authors.title'),
})

/** Who wrote what of a motion’s text. */
const AuthorsPage = async ({ params }: AuthorsPageProps) => {
  const { place, text } = await motionText((await params).motionId)
  const { documentId, title, language } = text

  return (
    <TextAuthors
      place={place}
      language={language}
      sections={[{ documentId, title, place: null }]}
    />
  )
}

export default AuthorsPage
