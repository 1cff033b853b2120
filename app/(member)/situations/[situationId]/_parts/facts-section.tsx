import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { placeOf } from '../../_parts/country-names.ts'
import type { SituationDraft } from '../../_parts/situation-draft.ts'
import type { HeldRoles } from './held-roles.ts'
import { ReviseSituation } from './revise-situation.tsx'

type FactsSectionProps = {
  readonly situation: SituationDraft & {
    readonly situationId: string
    readonly firstIndicatorOn: string
    readonly openedAt: Date
  }
  readonly roles: HeldRoles
}

/** What is said of the situation: place, population, crimes feared. */
export const FactsSection = async ({ situation, roles }: FactsSectionProps) => {
  const t = await getTranslations('situations.facts')
  const words = await getTranslations('common.crimes')
  const locale = await getLocale()
  const entries = [
    { term: t('place'), description: placeOf(locale, situation) },
    { term: t('population'), description: situation.population },
    {
      term: t('crimes'),
      description: situation.crimes.map((crime) => (
        <span key={crime} className="block">
          {words(crime)}
        </span>
      )),
    },
    { term: t('firstIndicator'), description: <DateTime value={situation.firstIndicatorOn} /> },
    {
      term: t('opened'),
      description: <DateTime value={situation.openedAt} precision="deadline" />,
    },
  ]

  return (
    <Section
      title={t('title')}
      actions={may('situation.revise', roles) && <ReviseSituation situation={situation} />}
    >
      <dl className="flex flex-col">
        {entries.map(({ term, description }) => (
          <div key={term} className="border-line border-b py-2 first:border-t">
            <dt className="text-faint text-sm">{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
