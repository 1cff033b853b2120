import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Section } from '../../../../../../_ui/section.tsx'
import { EvidenceLinks } from './evidence-links.tsx'
import { RegroupDialog } from './regroup-dialog.tsx'
import type { ShownEvidence } from './shown-evidence.ts'

type ProvenanceSectionProps = {
  readonly evidence: ShownEvidence
  readonly base: string
  readonly others: readonly { id: string; number: number; title: string }[]
}

/** The chain back to the origin, as steps from the root down to this evidence and what repeats it. */
export const ProvenanceSection = ({ evidence, base, others }: ProvenanceSectionProps) => {
  const t = useTranslations('evidence.provenance')
  const { provenance, derivesFromAbove, repeatedBy, origin, regroupedTo } = evidence
  const chain = provenance.toReversed()
  const drawn = [...provenance, ...repeatedBy].map((step) => step.evidenceId)
  const alsoShared = origin.shared.filter((other) => !drawn.includes(other.evidenceId))

  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-3">
        <p className="text-soft text-sm">{t('lead')}</p>
        <ol className="flex flex-col">
          {chain.map((step) => (
            <li key={step.evidenceId} className="border-edge border-s-2 pb-2 ps-3">
              <Link href={`${base}/${step.evidenceId}`} className="link">
                {step.number}. {step.title}
              </Link>
              <span className="block text-faint text-sm">{step.sourceName}</span>
            </li>
          ))}
          <li className="border-accent border-s-4 bg-wash py-1 ps-3" aria-current="true">
            <strong>
              {evidence.number}. {evidence.title}
            </strong>
            <span className="block text-faint text-sm">{t('this')}</span>
          </li>
          {repeatedBy.map((step) => (
            <li key={step.evidenceId} className="ms-4 border-edge border-s-2 pt-2 ps-3">
              <Link href={`${base}/${step.evidenceId}`} className="link">
                {step.number}. {step.title}
              </Link>
            </li>
          ))}
        </ol>
        {derivesFromAbove && <p>{t('fromAbove')}</p>}
        {chain.length === 0 && regroupedTo === null && !derivesFromAbove && (
          <p>{evidence.firstHand ? t('firstHand') : t('notAttested')}</p>
        )}
        {regroupedTo !== null && (
          <p>
            {t(
              `regrouped.${regroupedTo === 'own' || regroupedTo === 'unknown' ? regroupedTo : 'other'}`,
            )}{' '}
            {evidence.regroupReason && (
              <span className="text-soft">{t('reason', { reason: evidence.regroupReason })}</span>
            )}
          </p>
        )}
        {alsoShared.length > 0 && (
          <div>
            <p className="eyebrow">{origin.known ? t('shared') : t('sharedUnknown')}</p>
            <EvidenceLinks base={base} evidence={alsoShared} />
            {origin.count > origin.shared.length && (
              <p className="text-soft">
                {t('moreShared', { count: origin.count - origin.shared.length })}
              </p>
            )}
          </div>
        )}
        {origin.shared.length === 0 && <p className="text-soft">{t('alone')}</p>}
        {evidence.may.regroup && (
          <div data-print="no">
            <RegroupDialog
              evidenceId={evidence.evidenceId}
              regrouped={regroupedTo !== null}
              others={others.filter((other) => other.id !== evidence.evidenceId)}
            />
          </div>
        )}
      </div>
    </Section>
  )
}
