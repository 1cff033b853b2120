import { takesBallot } from '#server/ballots/rules/motion-graph.ts'
import { may } from '#server/members/rules/may.ts'
import type { Role } from '#server/members/rules/roles.ts'
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
  if (!takesBallot(motion.state)) return null
  const held = { installation: [], situation: roles }
  const mayOpen = may('ballot.open', held)
  const mayWithdraw = may('motion.withdraw', held)
  if (!mayOpen && !mayWithdraw) return null
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
      {mayWithdraw && <WithdrawMotion motionId={motion.motionId} />}
    </div>
  )
}
