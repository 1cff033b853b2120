'use client'
import { useRouter } from 'next/navigation'
import { useTimeZone, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BallotMode, RuleName } from '#server/ballots/rules/count-ballot.ts'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { Fetched } from '../../../_ui/fetched.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'

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
  const [rule, setRule] = useState<RuleName>(usualRule)
  const [because, setBecause] = useState('')
  const [mode, setMode] = useState<BallotMode>(inMeeting ? 'meeting' : 'correspondence')
  const [closesAt, setClosesAt] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const needsDeadline = mode === 'correspondence'
  const departs = rule !== usualRule
  const missing = {
    deadline: asked && needsDeadline && closesAt === null,
    because: asked && departs && because.trim() === '',
  }

  return (
    <ConfirmDialog
      action={t('open.action')}
      title={t('open.title')}
      happens={[t('open.asks', { question }), t('open.freezes'), t('open.once')]}
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setAsked(true)
        if ((needsDeadline && closesAt === null) || (departs && because.trim() === '')) return false
        const ruleBecause = departs ? because : null
        const opened = await run({ motionId, rule, ruleBecause, mode, closesAt, timeZone: zone })
        if (opened) router.push(`/ballots/${opened.ballotId}`)
        return opened !== null
      }}
    >
      <Fetched load={loadOpenBallotFields}>
        {(OpenBallotFields) => (
          <OpenBallotFields
            {...{
              rule,
              usualRule,
              setRule,
              because,
              setBecause,
              mode,
              setMode,
              inMeeting,
              zone,
              setClosesAt,
              missing,
            }}
          />
        )}
      </Fetched>
    </ConfirmDialog>
  )
}
