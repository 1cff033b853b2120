import { useTranslations } from 'next-intl'
import { takesBallot } from '#server/ballots/rules/motion-graph.ts'
import { may } from '#server/members/rules/may.ts'
import type { Role } from '#server/members/rules/roles.ts'
import { LinkButton } from '../../../_ui/link-button.tsx'
import type { ListedMotion } from './motion-list.tsx'
import { OpenBallot } from './open-ballot.tsx'
import { WithdrawMotion } from './withdraw-motion.tsx'

type MotionActionsProps = {
  readonly motion: ListedMotion
  readonly roles: readonly Role[]
  readonly timeZone?: string
}

/** What may be done with a motion that waits for a ballot, by whoever may. */
export const MotionActions = ({ motion, roles, timeZone }: MotionActionsProps) => {
  const t = useTranslations('choices.open')
  const held = { installation: [], situation: roles }
  // Whoever presides over a meeting opens ballots in its room.
  const mayOpen = roles.includes('convenor')
  const mayWithdraw = may('motion.withdraw', held)
  if (!takesBallot(motion.state) || (!mayOpen && !mayWithdraw)) return null
  return (
    <div className="flex flex-wrap gap-2" data-print="no">
      {mayOpen && (
        <OpenBallot
          motionId={motion.motionId}
          question={motion.question}
          usualRule={motion.usualRule}
          inMeeting={motion.meetingId !== null}
          {...(timeZone ? { timeZone } : {})}
        />
      )}
      {may('ballot.open_choice', held) && (
        <LinkButton href={`/choices/new/${motion.motionId}`}>{t('link')}</LinkButton>
      )}
      {mayWithdraw && <WithdrawMotion motionId={motion.motionId} />}
    </div>
  )
}
