import { useTranslations } from 'next-intl'

type TallyWordsProps = {
  readonly tallies: readonly {
    readonly added: number
    readonly removed: number
    readonly form: number
  }[]
  readonly moved: number
}

/** What a comparison comes to, in words. */
export const TallyWords = ({ tallies, moved }: TallyWordsProps) => {
  const t = useTranslations('history.tally')
  const sum = (of: 'added' | 'removed' | 'form') =>
    tallies.reduce((total, tally) => total + tally[of], 0)
  const [added, removed, form] = [sum('added'), sum('removed'), sum('form')]
  if (added + removed + form + moved === 0) return t('nothing')
  const parts = [t('added', { count: added }), t('removed', { count: removed })]
  if (moved > 0) parts.push(t('moved', { count: moved }))
  if (form > 0) parts.push(t('form', { count: form }))

  return parts.join(' · ')
}
