import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DateTime } from '../../../_ui/date-time.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import type { ShownDecision } from './shown-decision.ts'

type RisksThenProps = {
  readonly situationId: string
  readonly risks: ShownDecision['basisThenAndNow']['seriousRisks']
}

/** The determinations of serious risk that stood when a decision was logged, and whether they still do. */
export const RisksThen = ({ situationId, risks }: RisksThenProps) => {
  const t = useTranslations('decisions.basis')
  if (risks.length === 0) return null

  return (
    <div>
      <h3 className="pb-1">{t('seriousRisks')}</h3>
      <ul className="flex flex-col gap-1">
        {risks.map(({ seriousRiskId, determinedOn, population, stands }) => (
          <li key={seriousRiskId} className="flex flex-wrap items-baseline gap-x-3">
            <Link href={`/situations/${situationId}/risks#serious`} className="link">
              <DateTime value={determinedOn} /> · {population}
            </Link>
            <StateWord sign={stands ? 'done' : 'alert'}>
              {t(stands ? 'riskStands' : 'riskWithdrawn')}
            </StateWord>
          </li>
        ))}
      </ul>
    </div>
  )
}
