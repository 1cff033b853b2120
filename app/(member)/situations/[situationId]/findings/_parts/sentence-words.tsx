import { useTranslations } from 'next-intl'
import type { ShownStanding } from './shown-finding.ts'

type SentenceWordsProps = { readonly sentence: ShownStanding['sentence'] }

/** The one sentence in the reader's language, its level set off. */
export const SentenceWords = ({ sentence: { key, params } }: SentenceWordsProps) => {
  const t = useTranslations('findings')

  return t.rich(
    key as 'sentence.stands',
    {
      ...params,
      b: (words) => <strong>{words}</strong>,
    } as Parameters<typeof t.rich<'sentence.stands'>>[1],
  )
}
