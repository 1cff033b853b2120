import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { LinkButton } from '../../../../_ui/link-button.tsx'
import { Pillars } from '../../../../_ui/pillar-ring.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { stateOf, stateSigns } from '../measures/_parts/measure-state.ts'

/** What is being done: the measures that were not withdrawn, with where each stands. */
export const MeasuresSection = async ({ situationId }: { readonly situationId: string }) => {
  const api = await caller()
  const measures = ((await api.measures.list({ situationId })) ?? []).filter(
    (measure) => measure.withdrawnBecause === null,
  )
  const t = await getTranslations('situations.measures')
  const words = await getTranslations('measures')
  const here = `/situations/${situationId}/measures`

  return (
    <Section title={t('title')} actions={<LinkButton href={here}>{t('all')}</LinkButton>}>
      {measures.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <ul className="flex flex-col">
          {measures.map((measure) => (
            <li
              key={measure.measureId}
              className="grid gap-x-4 border-line border-b py-2 first:border-t sm:grid-cols-[minmax(0,1fr)_5.5rem_8rem]"
            >
              <div>
                <Link href={`${here}/${measure.measureId}`} className="link">
                  {measure.title}
                </Link>
                <p className="text-faint text-sm">{measure.leadMinistry}</p>
              </div>
              <Pillars engaged={measure.pillars} />
              <StateWord sign={stateSigns[stateOf(measure)]}>
                {words(`states.${stateOf(measure)}`)}
              </StateWord>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
