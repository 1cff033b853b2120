'use client'
import { useTranslations } from 'next-intl'
import type { RoomBallot } from '#server/meetings/rules/room-state.ts'
import { ChangedSign, CheckSign, CrossSign, LapsedSign } from '../../../../_ui/signs.tsx'

type BallotOutcomeProps = { readonly result: NonNullable<RoomBallot['result']> }

const signs = {
  adopted: CheckSign,
  rejected: CrossSign,
  no_decision: ChangedSign,
  inquorate: LapsedSign,
} as const

/** The verdict, and the votes for, against and abstaining. */
export const BallotOutcome = ({ result: { verdict, counts } }: BallotOutcomeProps) => {
  const t = useTranslations('room.ballot')
  const Sign = signs[verdict]

  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <span className="inline-flex items-center gap-2 font-semibold">
        <Sign width="1em" height="1em" />
        {t(`verdicts.${verdict}`)}
      </span>
      <span className="tabular-nums">
        {t('counts', { yes: counts.yes, no: counts.no, abstain: counts.abstain })}
      </span>
    </p>
  )
}
