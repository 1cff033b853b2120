import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { GateAnswer } from '#server/measures/rules/gate.ts'
import type { Gate } from '#server/measures/rules/tool.ts'
import { type LevelNumber, LevelWord } from '../../../../../_ui/level-steps.tsx'
import { type StateSign, StateWord } from '../../../../../_ui/state-word.tsx'
import { useGateNeeds } from '../../../../library/_parts/gate-table.tsx'
import { PolicyVersion } from '../../../../library/constants/_parts/policy-version.tsx'

type GatePanelProps = {
  readonly answer: GateAnswer
  readonly gate: Gate
  readonly finding: { readonly low: LevelNumber; readonly high: LevelNumber } | null
  readonly reason: string | null
  readonly reasonSignedBy: string | null
  /** The determinations of serious risk that stand. */
  readonly seriousRisks: readonly { readonly id: string; readonly determinedOn: string }[]
  /** The voted determinations of manifest failure that stand. */
  readonly manifestFailures: readonly { readonly id: string; readonly determinedOn: string }[]
  /** Whether the measure rests on one: taken under Pillar III, or by force. */
  readonly restsOnFailure: boolean
  readonly situationId: string
  /** The version of the policy constants that set the gate. */
  readonly policyVersion: string
}

const signs: Readonly<Record<GateAnswer['status'], StateSign>> = {
  met: 'done',
  undetermined: 'waiting',
  contested: 'changed',
  below: 'alert',
  barred: 'frozen',
}

/** How a measure stands against its gate: what it needs, what there is, what is missing. */
export const GatePanel = ({
  answer,
  gate,
  finding,
  reason,
  reasonSignedBy,
  seriousRisks,
  manifestFailures,
  restsOnFailure,
  situationId,
  policyVersion,
}: GatePanelProps) => {
  const t = useTranslations('measures.gate')
  const library = useTranslations('library')
  const needs = useGateNeeds()
  const { status, missing, mayProceed } = answer
  const format = useFormatter()
  const day = (on: string) =>
    format.dateTime(new Date(`${on}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })

  return (
    <div className="flex max-w-prose flex-col gap-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <StateWord sign={signs[status]}>{t(`status.${status}`)}</StateWord>
        <span>{t(`sentence.${status}`)}</span>
      </p>
      <p>{t('needs', { coercion: library(`coercion.${gate.coercion}`), needs: needs(gate) })}</p>
      <p className="flex flex-wrap items-center gap-2">
        {finding === null ? (
          t('noFinding')
        ) : (
          <>
            {t(finding.low === finding.high ? 'finding' : 'findingRange')}
            <LevelWord level={finding.low} />
            {finding.low !== finding.high && <LevelWord level={finding.high} />}
          </>
        )}
      </p>
      {gate.orSeriousRisk && (
        <p>
          {seriousRisks[0]
            ? t('seriousRisk', { date: day(seriousRisks[0].determinedOn) })
            : t('noSeriousRisk')}{' '}
          <Link href={`/situations/${situationId}/risks#serious`} className="link">
            {t('toRisks')}
          </Link>
        </p>
      )}
      {restsOnFailure && (
        <p>
          {manifestFailures[0]
            ? t('failure', { date: day(manifestFailures[0].determinedOn) })
            : t('noFailure')}{' '}
          <Link href={`/situations/${situationId}/measures/failure`} className="link">
            {t('toFailures')}
          </Link>
        </p>
      )}
      {status === 'met' && answer.track !== null && (
        <p className="text-soft">{t(answer.track === 'finding' ? 'trackFinding' : 'trackRisk')}</p>
      )}
      {missing.length > 0 && (
        <div>
          <p className="font-semibold">{t('missingTitle')}</p>
          <ul className="list-disc ps-5">
            {missing.map((one) => (
              <li key={one}>{t(`missing.${one}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {reason !== null && status !== 'met' && (
        <p className="border-edge border-s-4 bg-wash px-4 py-2">
          <span className="eyebrow block">
            {reasonSignedBy ? t('reasonBy', { name: reasonSignedBy }) : t('reason')}
          </span>
          {reason}
        </p>
      )}
      <p className="font-semibold">{t(mayProceed ? 'mayProceed' : 'mayNot')}</p>
      <PolicyVersion of="gate" version={policyVersion} />
    </div>
  )
}
