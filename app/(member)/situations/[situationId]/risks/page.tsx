import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { factorGroups, factors } from '#server/risks/rules/factors.ts'
import { mitigatingFactors } from '#server/risks/rules/resilience.ts'
import { subjectOf } from '#server/risks/rules/subjects.ts'
import { Section } from '../../../../_ui/section.tsx'
import { zonesKnown } from '../../../meetings/_parts/people-of.ts'
import { Mark } from '../findings/_parts/mark.tsx'
import { MarkLegend } from '../findings/_parts/mark-legend.tsx'
import { FactorTable } from './_parts/factor-table.tsx'
import { RiskPicture } from './_parts/risk-picture.tsx'
import { SeriousSection } from './_parts/serious-section.tsx'
import { StageBeside } from './_parts/stage-beside.tsx'
import { subjectNames } from './_parts/subject-names.ts'
import { TripwireSection } from './_parts/tripwire-section.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('risks'))('title') })

type RisksPageProps = { readonly params: Promise<{ situationId: string }> }

const whole = [...factors.map(({ id }) => id), ...mitigatingFactors]
const indicatorsInAll = factors.reduce((sum, { indicators }) => sum + indicators, 0)

/** The risk track: what may come, how that changed, what was determined and settled beforehand. */
const RisksPage = async ({ params }: RisksPageProps) => {
  const { situationId } = await params
  const api = await caller()
  const [situation, overview, ratings, serious, tripwires, bodies] = await Promise.all([
    api.situations.get({ situationId }),
    api.situations.overview({ situationId }),
    api.risks.ratings({ situationId }),
    api.risks.serious({ situationId }),
    api.risks.tripwires({ situationId }),
    api.members.bodies({}),
  ])
  if (!situation || !overview || !ratings || !serious || !tripwires) return missing()
  const t = await getTranslations('risks')
  const { labelled } = await subjectNames()
  const roles = { installation: [], situation: situation.myRoles }
  const choice = (id: string) => ({ value: id, label: labelled(id) })
  const rated = new Set(ratings.map(({ subject }) => subject))
  const indicatorsRated = [...rated].filter((id) => subjectOf(id)?.kind === 'indicator')

  return (
    <>
      <header className="flex flex-col gap-3 pb-6">
        <h2 className="text-lg">{t('title')}</h2>
        <p className="max-w-prose text-soft">{t('lead')}</p>
        <p className="max-w-prose border-edge border-s-4 ps-4">{t('accusesNobody')}</p>
      </header>
      <SeriousSection
        situationId={situationId}
        risks={serious}
        mayDetermine={may('serious_risk.determine', roles)}
        mayWithdraw={may('serious_risk.withdraw', roles)}
        offered={[...whole, ...indicatorsRated].filter((id) => rated.has(id)).map(choice)}
      />
      <RiskPicture
        ratings={ratings}
        subjects={whole}
        stages={overview.stages}
        now={situation.now}
      />
      <StageBeside situationId={situationId} present={overview.stages[0]} />
      <TripwireSection
        situationId={situationId}
        tripwires={tripwires}
        maySet={may('tripwire.set', roles)}
        mayWithdraw={may('tripwire.withdraw', roles)}
        subjects={[...factors.map(({ id }) => id), ...indicatorsRated].map(choice)}
        bodies={(bodies ?? []).map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
        zones={zonesKnown()}
      />
      {factorGroups.map((group) => (
        <Section key={group} title={t(`groups.${group}`)} lead={t(`groupLeads.${group}`)}>
          <FactorTable
            caption={t(`groups.${group}`)}
            situationId={situationId}
            subjects={factors.filter((one) => one.group === group).map(({ id }) => id)}
            ratings={ratings}
            mayRate={may('risk.rate', roles)}
          />
        </Section>
      ))}
      <Section title={t('groups.resilience')} lead={t('groupLeads.resilience')}>
        <FactorTable
          caption={t('groups.resilience')}
          situationId={situationId}
          subjects={mitigatingFactors}
          ratings={ratings}
          mayRate={may('risk.rate', roles)}
        />
      </Section>
      <footer className="flex flex-col gap-3 border-line border-t pt-4">
        <p className="max-w-prose text-soft">
          {t('levelsPolicy')} <Mark mark="policy" />
        </p>
        <p className="max-w-prose text-soft">
          {t('source', { factors: factors.length, indicators: indicatorsInAll })}{' '}
          <Mark mark="recalled" />
        </p>
        <MarkLegend />
      </footer>
    </>
  )
}

export default RisksPage
