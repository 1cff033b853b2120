'use client'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../_shell/confirm-with-reason.tsx'

type RecuseMinistryProps = {
  readonly motionId: string
  readonly action: string
  readonly title: string
  readonly happens: readonly string[]
}

/** Takes the reader's ministry out of a motion, with the reason. Its words come along: few pages have those of ballots. */
export const RecuseMinistry = ({ motionId, ...words }: RecuseMinistryProps) => {
  const { run, pending, refusal } = useAct(useTRPC().ballots.declareRecusal)

  return (
    <ConfirmWithReason
      {...words}
      variant="quiet"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ motionId, reason })}
    />
  )
}
