import { useTranslations } from 'next-intl'
import { markings } from '#server/situations/rules/markings.ts'
import { MarkEvidence } from './mark-evidence.tsx'
import type { ShownEvidence } from './shown-evidence.ts'
import { Term } from './term.tsx'

/** How widely a piece of evidence may travel, and a way to change it. */
export const MarkingTerm = ({ evidence }: { readonly evidence: ShownEvidence }) => {
  const t = useTranslations('evidence.marking')
  const words = useTranslations('situations.markings')
  const { evidenceId, marking, markingIsOwn, situationMarking, may } = evidence
  const asSituation = t('asSituation', { marking: words(situationMarking) })

  return (
    <Term name={t('name')}>
      {words(marking)}
      {!markingIsOwn && <span className="block text-faint text-sm">{t('shared')}</span>}
      {may.contribute && (
        <span data-print="no" className="block pt-2">
          <MarkEvidence
            evidenceId={evidenceId}
            present={markingIsOwn ? marking : 'as_situation'}
            choices={[
              { value: 'as_situation', label: asSituation },
              ...markings.map((value) => ({ value, label: words(value) })),
            ]}
          />
        </span>
      )}
    </Term>
  )
}
