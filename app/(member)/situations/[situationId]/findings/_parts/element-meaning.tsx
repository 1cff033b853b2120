import { useTranslations } from 'next-intl'
import { type ElementId, elements } from '#server/findings/rules/elements.ts'
import { Mark } from './mark.tsx'

const examples = ['strong', 'medium', 'weak', 'against'] as const

/** What an element means: definition, what to ask, what counts how much, and the legal sources. */
export const ElementMeaning = ({ element }: { readonly element: ElementId }) => {
  const t = useTranslations('findings')
  const { questions, legal, unFactors } = elements[element]

  return (
    <div className="flex max-w-prose flex-col gap-3 text-sm">
      <p>{t(`elements.${element}.definition`)}</p>
      <div>
        <p className="eyebrow">{t('elementPanel.questions')}</p>
        <ul className="list-disc ps-5">
          {Array.from({ length: questions }, (_, at) => String(at + 1)).map((number) => (
            <li key={number}>{t(`elements.${element}.questions.${number}`)}</li>
          ))}
        </ul>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {examples.map((example) => (
          <div key={example} className="contents">
            <dt className="text-faint">{t(`elementPanel.${example}`)}</dt>
            <dd>{t(`elements.${element}.${example}`)}</dd>
          </div>
        ))}
      </dl>
      <div>
        <p className="eyebrow">{t('elementPanel.legal')}</p>
        <ul className="flex flex-col gap-1">
          {legal.map(({ key, mark }) => (
            <li key={key}>
              <Mark mark={mark} /> {t(`legal.${key}`)}
            </li>
          ))}
        </ul>
      </div>
      {unFactors.length > 0 && (
        <p className="text-faint">{t('elementPanel.factors', { factors: unFactors.join(', ') })}</p>
      )}
    </div>
  )
}
