import { useTranslations } from 'next-intl'
import { departures } from '#server/evidence/rules/proposed-grade.ts'
import { TextArea } from '../../../../../../_ui/text-area.tsx'
import type { ShownEvidence } from '../_parts/shown-evidence.ts'
import type { GradeDraft } from './grade-draft.ts'

type DepartureProps = {
  readonly draft: GradeDraft
  readonly proposed: ShownEvidence['grading']['proposed']
  readonly onChange: (departure: string) => void
}

/** Asks why, where a draft judges directness or integrity otherwise than was derived. */
export const Departure = ({ draft, proposed, onChange }: DepartureProps) => {
  const t = useTranslations('evidence')
  const departed = departures(draft, proposed)
  const dimensions = departed.map((dimension) => t(`scales.${dimension}.name`)).join(', ')

  return departed.length === 0 ? null : (
    <TextArea
      label={t('derivedGrade.departure')}
      hint={t('derivedGrade.departureHint', { dimensions })}
      rows={2}
      maxLength={2000}
      value={draft.departure}
      onChange={onChange}
    />
  )
}
