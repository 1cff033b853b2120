import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { Section } from '../../../../_ui/section.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { Comparison } from '../../../_texts/history/comparison.tsx'
import { citeFrom } from '../../../situations/[situationId]/assessment/_parts/cite-from.ts'
import type { ShownThenAndNow } from './shown-basis.ts'

type TextComparedProps = {
  readonly situationId: string
  readonly text: ShownThenAndNow['text']
}

/** The assessment as it was frozen with a decision, against how it reads now: what came, what went, in words too. */
export const TextCompared = async ({ situationId, text }: TextComparedProps) => {
  const t = await getTranslations('decisions.thenAndNow')
  const { sections } = text
  if (sections.length === 0) {
    return (
      <Section title={t('text')}>
        <p className="text-soft">{t('noText')}</p>
      </Section>
    )
  }
  const citations = (await (await caller()).assessments.citations({ situationId })) ?? []
  const cite = citeFrom(citations, await getTranslations('assessments'))
  const isSame = sections.every(({ state }) => state === 'same')

  return (
    <Section title={t('text')} lead={t('textLead')}>
      <ul className="flex flex-col gap-1">
        {sections.map(({ documentId, title, state }) => (
          <li key={documentId} className="flex flex-wrap items-baseline gap-x-3">
            {title}
            <StateWord sign={state === 'same' ? 'done' : 'changed'}>
              {t(`states.${state}`)}
            </StateWord>
          </li>
        ))}
      </ul>
      {!isSame && (
        <div className="max-w-prose pt-4">
          <Comparison
            place={{ situationId, address: `/situations/${situationId}/assessment` }}
            from="then"
            to="then"
            compared={text}
            cite={cite}
          />
        </div>
      )}
    </Section>
  )
}
