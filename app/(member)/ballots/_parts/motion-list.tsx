import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RuleName } from '#server/ballots/rules/count-ballot.ts'
import type { MotionState } from '#server/ballots/rules/motion-graph.ts'
import { StateWord } from '../../../_ui/state-word.tsx'
import { motionSigns } from './motion-signs.ts'

export type ListedMotion = {
  readonly motionId: string
  readonly number: number
  readonly question: string
  readonly state: MotionState
  /** The majority that the body's rules give its kind. */
  readonly usualRule: RuleName
  readonly ballotId: string | null
  readonly meetingId: string | null
}

type MotionListProps = {
  readonly motions: readonly ListedMotion[]
  /** What may be done with a motion, under it. */
  readonly actionsFor?: (motion: ListedMotion) => ReactNode
}

/** Motions with where each stands and the way to its ballot. */
export const MotionList = ({ motions, actionsFor }: MotionListProps) => {
  const t = useTranslations('ballots')
  if (motions.length === 0) return null
  return (
    <ul className="flex flex-col">
      {motions.map((motion) => (
        <li
          key={motion.motionId}
          className="flex flex-col gap-2 border-line border-b py-3 first:border-t"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <p className="max-w-prose">
              <span className="text-faint">{t('motion.number', { number: motion.number })} </span>
              {motion.question}
            </p>
            <StateWord sign={motionSigns[motion.state]}>
              {t(`motion.states.${motion.state}`)}
            </StateWord>
          </div>
          <p className="flex flex-wrap gap-x-4">
            {motion.ballotId && (
              <Link href={`/ballots/${motion.ballotId}`} className="link">
                {t(motion.state === 'balloting' ? 'motion.toBallot' : 'motion.toResult')}
              </Link>
            )}
            <Link href={`/motions/${motion.motionId}`} className="link">
              {t('motionPage.link')}
            </Link>
          </p>
          {actionsFor?.(motion)}
        </li>
      ))}
    </ul>
  )
}
