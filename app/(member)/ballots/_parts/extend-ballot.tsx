'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'
import { DateTimeField } from '../../../_ui/date-time-field.tsx'

type ExtendBallotProps = {
  readonly ballotId: string
  readonly closesAt: string
  readonly timeZone: string
}

/** Gives a ballot a later deadline, with the reason. */
export const ExtendBallot = ({ ballotId, closesAt, timeZone }: ExtendBallotProps) => {
  const t = useTranslations('ballots.extension')
  const { run, pending, refusal } = useAct(useTRPC().ballots.extend)
  const [to, setTo] = useState<string | null>(closesAt)

  return (
    <ConfirmWithReason
      action={t('action')}
      title={t('title')}
      happens={[t('keeps'), t('recorded')]}
      variant="quiet"
      pending={pending}
      refusal={refusal}
      run={async (reason) =>
        to === null ? null : run({ ballotId, closesAt: to, timeZone, reason })
      }
    >
      <DateTimeField
        label={t('closesAt')}
        defaultValue={closesAt}
        timeZone={timeZone}
        onChange={setTo}
      />
    </ConfirmWithReason>
  )
}
