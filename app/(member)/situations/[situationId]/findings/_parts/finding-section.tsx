import { useTranslations } from 'next-intl'
import { hasElements } from '#server/findings/rules/crimes.ts'
import { LevelWord } from '../../../../../_ui/level-steps.tsx'
import { Notice } from '../../../../../_ui/notice.tsx'
import { anchorOf } from './anchor-of.ts'
import { Determined } from './determined.tsx'
import { ElementRow } from './element-row.tsx'
import type { Determined as AllDetermined } from './shown-determination.ts'
import type { ShownFinding } from './shown-finding.ts'

type FindingSectionProps = {
  readonly finding: ShownFinding
  readonly determined: AllDetermined
  readonly situationId: string
  readonly base: string
  /** What time it is in the situation: an exercise has its own. */
  readonly now: Date
}

/** One actor and crime: the finding, what holds it where it is, and one row an element. */
export const FindingSection = ({
  finding,
  determined,
  situationId,
  base,
  now,
}: FindingSectionProps) => {
  const t = useTranslations('findings')
  const crimes = useTranslations('common.crimes')
  const { actor, crime, required, weakest, standings } = finding
  const named = (ids: readonly ShownFinding['weakest'][number][]) =>
    ids.map((id) => `${id} ${t(`elements.${id}.name`)}`).join(', ')
  const shown = standings.filter(
    (standing) => required.includes(standing.element) || hasEvidence(standing),
  )
  const abandonment = shown.find((standing) => standing.element === 'E7')

  return (
    <section id={anchorOf(finding)} className="scroll-mt-24 border-ink border-t-2 pt-4">
      <h3 className="text-lg">{t('heading', { actor: actor.name, crime: crimes(crime) })}</h3>
      {finding.finding === null ? (
        <p className="max-w-prose py-2 text-soft">{t('noFindingForCrime')}</p>
      ) : (
        <div className="flex flex-col gap-2 pt-2 pb-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="text-faint">{t('attemptStyle')}</span>
            <LevelWord level={finding.finding} />
          </p>
          <p className="max-w-prose text-soft">
            {t('summary.finding', { elements: named(required) })}{' '}
            {t('summary.held', { elements: named(weakest) })}
          </p>
          {finding.low !== null && finding.high !== null && finding.low !== finding.high && (
            <p className="font-semibold">
              {t('summary.open', {
                low: t(`levels.${finding.low}`),
                high: t(`levels.${finding.high}`),
              })}
            </p>
          )}
          {finding.contested && <Notice kind="info" title={t('summary.contested')} />}
          {hasElements(crime) && (
            <Determined
              subject="finding"
              computed={finding.finding}
              {...{ determined, situationId, crime }}
              actorId={actor.actorId}
            />
          )}
        </div>
      )}
      <ul>
        {shown.map((standing) => (
          <ElementRow
            key={standing.element}
            standing={standing}
            isRequired={required.includes(standing.element)}
            base={base}
            now={now}
          />
        ))}
      </ul>
      {abandonment && (
        <div className="flex flex-col gap-3 pt-2">
          <p className="max-w-prose text-soft text-sm">{t('summary.abandonment')}</p>
          {hasElements(crime) && (
            <Determined
              subject="E7"
              computed={abandonment.level}
              {...{ determined, situationId, crime }}
              actorId={actor.actorId}
            />
          )}
        </div>
      )}
    </section>
  )
}

const hasEvidence = (standing: ShownFinding['standings'][number]): boolean =>
  standing.surviving.length > 0 ||
  standing.answers.length > 0 ||
  standing.ungraded.length > 0 ||
  standing.weightless.length > 0
