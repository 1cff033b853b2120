import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ChoiceRead } from '#server/choices/choice-read.schema.ts'
import { DescriptionList } from '../../../_ui/description-list.tsx'

type LotProps = {
  readonly lot: NonNullable<ChoiceRead['lot']>
  readonly commitment: string
  readonly options: ChoiceRead['options']
}

/** The lot that broke a tie, with all that it takes to draw it again. */
export const Lot = ({ lot, commitment, options }: LotProps) => {
  const t = useTranslations('choices.lot')
  const all = useTranslations('choices')
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id
  const hash = (text: string) => <code className="break-all font-mono text-sm">{text}</code>

  return (
    <div className="flex flex-col gap-2 pt-6">
      <h3>{t('drawn')}</h3>
      <p className="max-w-prose text-soft">{t('how')}</p>
      <DescriptionList
        entries={[
          { term: t('order'), description: lot.drawn.map(nameOf).join(', ') },
          { term: t('words'), description: lot.words },
          { term: t('salt'), description: hash(lot.salt) },
          { term: t('commitment'), description: hash(commitment) },
          { term: t('seed'), description: hash(lot.seed) },
        ]}
      />
      <Link href={`/record?entry=${lot.index}`} className="link">
        {all('entry', { index: String(lot.index) })}
      </Link>
    </div>
  )
}
