import { getTranslations } from 'next-intl/server'
import type { SectionWork } from '#server/assessments/section-work.schema.ts'
import type { Marking } from '#server/situations/rules/markings.ts'
import { Disclosure } from '../../../../../_ui/disclosure.tsx'
import { type StateSign, StateWord } from '../../../../../_ui/state-word.tsx'

type SectionStandingProps = {
  readonly title: string
  readonly marking: Marking
  /** The highest marking of what it cites, where that is above its own. */
  readonly citesAbove: Marking | null
  readonly isFrozen: boolean
  readonly work: SectionWork
}

const signs: Record<SectionWork['state'], StateSign> = {
  draft: 'draft',
  ready: 'waiting',
  agreed: 'done',
}

/** How a section is marked and how the work on it stands: who sees to it, whether it is ready, who agreed. */
export const SectionStanding = async ({
  title,
  marking,
  citesAbove,
  isFrozen,
  work: { state, assigned, ministries },
}: SectionStandingProps) => {
  const t = await getTranslations('sections')
  const words = await getTranslations('situations.markings')
  const agreed = ministries.filter(({ standing }) => standing === 'agreed')
  const isAsked = state !== 'draft' || ministries.some(({ standing }) => standing !== 'not_agreed')

  return (
    <div className="pb-2 text-sm text-soft print:break-after-avoid">
      <ul
        aria-label={t('work.label', { section: title })}
        className="flex flex-wrap items-center gap-x-4 gap-y-0.5"
      >
        <li className="inline-flex font-semibold">
          <span className="sr-only">{t('marking.section', { marking: '' })}</span>
          {words(marking)}
        </li>
        <li className="inline-flex" data-print={state === 'draft' ? 'no' : undefined}>
          <StateWord sign={signs[state]}>{t(`state.${state}`)}</StateWord>
        </li>
        {isFrozen && (
          <li className="inline-flex">
            <StateWord sign="frozen">{t('state.locked')}</StateWord>
          </li>
        )}
        {assigned && <li data-print="no">{t('work.assigned', { name: assigned.name })}</li>}
      </ul>
      {citesAbove && <p>{t('marking.citesAbove', { marking: words(citesAbove) })}</p>}
      {/* There while it is a draft as well: the text below does not move when somebody marks it as ready. */}
      {(isAsked || ministries.length > 0) && (
        <div data-print={isAsked ? undefined : 'no'}>
          <Disclosure
            summary={t(isAsked ? 'work.count' : 'work.willBeAsked', {
              agreed: agreed.length,
              asked: ministries.length,
            })}
          >
            <ul className="flex flex-col gap-0.5">
              {ministries.map(({ ministryId, name, standing, by }) => {
                const stands = t(`work.standings.${standing}`)

                return (
                  <li key={ministryId}>
                    {t('work.ministry', {
                      name,
                      standing:
                        by === null ? stands : t('work.by', { standing: stands, person: by }),
                    })}
                  </li>
                )
              })}
            </ul>
          </Disclosure>
        </div>
      )}
    </div>
  )
}
