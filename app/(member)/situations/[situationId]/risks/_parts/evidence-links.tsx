import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ShownRating } from './shown-risks.ts'

type EvidenceLinksProps = {
  readonly situationId: string
  readonly evidence: ShownRating['evidence']
}

/** What something rests on, each piece a link. */
export const EvidenceLinks = ({ situationId, evidence }: EvidenceLinksProps) => {
  const t = useTranslations('risks')
  if (evidence.length === 0) return null

  return (
    <p className="text-sm">
      <span className="text-faint">{t('restsOn')} </span>
      {evidence.map(({ evidenceId, number, title }, at) => (
        <span key={evidenceId}>
          {at > 0 && ', '}
          <Link href={`/situations/${situationId}/evidence/${evidenceId}`} className="link">
            {t('evidence.item', { number, title })}
          </Link>
        </span>
      ))}
    </p>
  )
}
