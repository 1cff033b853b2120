import { getFormatter, getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import { Mark } from '../../findings/_parts/mark.tsx'
import { DetermineRisk } from './determine-risk.tsx'
import { EvidenceLinks } from './evidence-links.tsx'
import type { ShownSeriousRisk } from './shown-risks.ts'
import { subjectNames } from './subject-names.ts'
import { WithdrawRisk } from './withdraw-risk.tsx'

type SeriousSectionProps = {
  readonly situationId: string
  readonly risks: readonly ShownSeriousRisk[]
  readonly mayDetermine: boolean
  readonly mayWithdraw: boolean
  /** Rated factors that a new determination may name, with their names. */
  readonly offered: readonly { readonly value: string; readonly label: string }[]
}

/** The determinations of serious risk: those that stand, and those withdrawn with the reason. */
export const SeriousSection = async ({
  situationId,
  risks,
  mayDetermine,
  mayWithdraw,
  offered,
}: SeriousSectionProps) => {
  const t = await getTranslations('risks')
  const crimes = await getTranslations('common.crimes')
  const format = await getFormatter()
  const { labelled } = await subjectNames()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' })

  return (
    <Section
      id="serious"
      title={t('serious.title')}
      lead={
        <>
          {t('serious.lead')} <Mark mark="law" />
        </>
      }
      actions={mayDetermine && <DetermineRisk situationId={situationId} offered={offered} />}
    >
      {risks.length === 0 ? (
        <p className="text-soft">{t('serious.none')}</p>
      ) : (
        <ol className="flex flex-col">
          {risks.map((risk) => (
            <li
              key={risk.seriousRiskId}
              id={risk.seriousRiskId}
              className="flex flex-col gap-1.5 border-line border-b py-3 first:border-t"
            >
              <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                <StateWord sign={risk.withdrawn ? 'lapsed' : 'alert'}>
                  {t(risk.withdrawn ? 'serious.withdrawn' : 'serious.stands')}
                </StateWord>
                <span className="font-semibold">
                  <DateTime value={risk.determinedOn} />
                </span>
                <span className="text-faint text-sm">
                  {t('serious.by', { name: risk.determinedBy })}
                </span>
              </p>
              <p className="font-semibold">{risk.population}</p>
              <p className="text-faint text-sm">
                {t('serious.crimesAre')} {risk.crimes.map((crime) => crimes(crime)).join(', ')}
              </p>
              <p className="max-w-prose whitespace-pre-line">{risk.reasons}</p>
              {risk.factors.length > 0 && (
                <p className="text-sm">
                  <span className="text-faint">{t('serious.names')} </span>
                  {risk.factors
                    .map(({ subject, level }) =>
                      t('serious.at', {
                        subject: labelled(subject),
                        level: level === null ? t('notRated') : t(`levels.${level}`),
                      }),
                    )
                    .join('; ')}
                </p>
              )}
              <EvidenceLinks situationId={situationId} evidence={risk.evidence} />
              {risk.withdrawn && (
                <p className="border-edge border-s-4 ps-4">
                  {t('serious.withdrawnBy', {
                    name: risk.withdrawn.by,
                    date: day(risk.withdrawn.at),
                    because: risk.withdrawn.because,
                  })}
                </p>
              )}
              {!risk.withdrawn && mayWithdraw && (
                <div>
                  <WithdrawRisk
                    seriousRiskId={risk.seriousRiskId}
                    date={day(new Date(`${risk.determinedOn}T12:00:00Z`))}
                  />
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
