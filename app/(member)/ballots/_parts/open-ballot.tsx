'use client'
import { useRouter } from 'next/navigation'
import { useTimeZone, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RuleName } from '#server/ballots/rules/count-ballot.ts'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { Fetched } from '../../../_ui/fetched.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import type { BallotAsked } from './open-ballot-fields.tsx'

type OpenBallotProps = {
  readonly motionId: string
  readonly question: string
  /** The majority that the rules of procedure give this kind of motion. */
  readonly usualRule: RuleName
  /** Whether the motion was put to a meeting, so that it may be voted on there. */
  readonly inMeeting: boolean
  readonly timeZone?: string
}

const loadOpenBallotFields = () =>
  import('./open-ballot-fields.tsx').then((file) => file.OpenBallotFields)

/** Opens a ballot on a motion, once it is clear what that freezes and for whom. */
export const OpenBallot = ({
  motionId,
  question,
  usualRule,
  inMeeting,
  timeZone,
}: OpenBallotProps) => {
  const t = useTranslations('ballots')
  const router = useRouter()
  const sentence = useRefusalSentence()
  const installationZone = useTimeZone()
  const zone = timeZone ?? installationZone ?? 'UTC'
  const { run, pending, refusal } = useAct(useTRPC().ballots.open)
  const [asked, setAsked] = useState<BallotAsked>({
    rule: usualRule,
    because: '',
    mode: inMeeting ? 'meeting' : 'correspondence',
    closesAt: null,
  })
  const [tried, setTried] = useState(false)
  const { rule, because, mode, closesAt } = asked
  const lacks = {
    deadline: mode === 'correspondence' && closesAt === null,
    because: rule !== usualRule && because.trim() === '',
  }

  return (
    <ConfirmDialog
      action={t('open.action')}
      title={t('open.title')}
      happens={[t('open.asks', { question }), t('open.freezes'), t('open.once')]}
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        if (lacks.deadline || lacks.because) return false
        const ruleBecause = rule === usualRule ? null : because
        const opened = await run({ motionId, rule, ruleBecause, mode, closesAt, timeZone: zone })
        if (opened) router.push(`/ballots/${opened.ballotId}`)
        return opened !== null
      }}
    >
      <Fetched load={loadOpenBallotFields}>
        {(OpenBallotFields) => (
          <OpenBallotFields
            {...{ asked, usualRule, inMeeting, zone }}
            onChange={setAsked}
            missing={{ deadline: tried && lacks.deadline, because: tried && lacks.because }}
          />
        )}
      </Fetched>
    </ConfirmDialog>
  )
}
