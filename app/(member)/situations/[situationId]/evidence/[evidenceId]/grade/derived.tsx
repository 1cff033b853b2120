import { useTranslations } from 'next-intl'
import type { ShownEvidence } from '../_parts/shown-evidence.ts'

type DerivedProps = {
  readonly dimension: 'directness' | 'integrity'
  readonly proposed: ShownEvidence['grading']['proposed']
}

/** What custody or provenance shows, and why, where a grader judges it. */
export const Derived = ({ dimension, proposed }: DerivedProps) => {
  const t = useTranslations('evidence')
  const derived = proposed[dimension]
  const number = proposed.directness?.from ?? 0

  return (
    <p>
      {derived && <strong>{t(`scales.${dimension}.${derived.value}.name`)}</strong>}{' '}
      {dimension === 'integrity'
        ? t(`derivedGrade.integrity.${proposed.integrity?.why ?? 'none'}`)
        : t(`derivedGrade.directness.${proposed.directness?.why ?? 'none'}`, { number })}
    </p>
  )
}
