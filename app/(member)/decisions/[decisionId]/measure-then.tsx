import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ShownDecision } from './shown-decision.ts'

type MeasureThenProps = {
  readonly situationId: string
  readonly measure: ShownDecision['measures'][number]
}

/** A measure as it stood when it was decided on: against its gate, and the signed reason below it. Comply or explain. */
export const MeasureThen = ({ situationId, measure }: MeasureThenProps) => {
  const t = useTranslations('decisions.one')
  const gates = useTranslations('measures.gate')
  const { gate, reason_below_gate: reason, signedBy } = measure

  return (
    <>
      <Link href={`/situations/${situationId}/measures/${measure.id}`} className="link">
        {measure.title}
      </Link>
      {gate && (
        <span className="block text-sm text-soft">
          {t('gateThen', { status: gates(`status.${gate.status}`) })}
        </span>
      )}
      {gate && gate.status !== 'met' && reason && (
        <span className="mt-1 block border-edge border-s-4 bg-wash px-4 py-2">
          <span className="eyebrow block">
            {signedBy ? gates('reasonBy', { name: signedBy }) : gates('reason')}
          </span>
          {reason}
        </span>
      )}
    </>
  )
}
