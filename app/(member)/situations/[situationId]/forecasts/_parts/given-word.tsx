import { useTranslations } from 'next-intl'
import type { Likelihood } from '#server/forecasts/rules/words.ts'

type GivenWordProps = {
  readonly given: { readonly word: Likelihood; readonly percent: number | null }
}

/** A likelihood as it was given: the word, and the number where there is one. */
export const GivenWord = ({ given: { word, percent } }: GivenWordProps) => {
  const t = useTranslations('forecasts')

  return percent === null
    ? t(`words.${word}`)
    : t('withNumber', { word: t(`words.${word}`), percent })
}
