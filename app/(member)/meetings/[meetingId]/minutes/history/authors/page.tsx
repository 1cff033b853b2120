import { getTranslations } from 'next-intl/server'
import { TextAuthors } from '../../../../../_texts/history/text-authors.tsx'
import { minutesText } from '../../_parts/minutes-text.ts'

type AuthorsPageProps = { readonly params: Promise<{ meetingId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('history'))('authors.title'),
})

/** Who wrote what of the minutes. */
const AuthorsPage = async ({ params }: AuthorsPageProps) => {
  const { place, text } = await minutesText((await params).meetingId)
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
