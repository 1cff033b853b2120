'use client'
import { useTranslations } from 'next-intl'
import type { RoomBallot } from '#server/meetings/rules/room-state.ts'
import { ChangedSign, CheckSign, ClockSign, CrossSign, LapsedSign } from '../../../../_ui/signs.tsx'

type BallotOutcomeProps = { readonly result: NonNullable<RoomBallot['result']> }

const signs = {
  adopted: CheckSign,
  rejected: CrossSign,
  no_decision: ChangedSign,
  inquorate: LapsedSign,
  tied: ChangedSign,
  pending: ClockSign,
} as const

/** The verdict, or that it waits for confirmations, and the votes for, against and abstaining. */
export const BallotOutcome = ({ result: { verdict, counts } }: BallotOutcomeProps) => {
  const t = useTranslations('room.ballot')
  const came = verdict ?? 'pending'
  const Sign = signs[came]

  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <span className="inline-flex items-center gap-2 font-semibold">
        <Sign width="1em" height="1em" />
        {t(`verdicts.${came}`)}
      </span>
      {counts && (
        <span className="tabular-nums">
          {t('counts', { yes: counts.yes, no: counts.no, abstain: counts.abstain })}
        </span>
      )}
    </p>
  )
}
