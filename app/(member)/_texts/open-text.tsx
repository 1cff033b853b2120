'use client'
import { useTRPC } from '../../_client/trpc.tsx'
import { useAct } from '../../_client/use-act.ts'
import { Button } from '../../_ui/button.tsx'
import { RefusalNotice } from '../../_ui/refusal-notice.tsx'

type OpenTextProps = { readonly motionId: string; readonly label: string }

/** Begins the text of a motion. */
export const OpenMotionText = ({ motionId, label }: OpenTextProps) => {
  const { run, pending, refusal } = useAct(useTRPC().ballots.openMotionText)

  return (
    <div className="flex flex-col items-start gap-3">
      <Button variant="primary" pending={pending} onPress={() => run({ motionId })}>
        {label}
      </Button>
      <RefusalNotice refusal={refusal} />
    </div>
  )
}

type OpenMinutesProps = { readonly meetingId: string; readonly label: string }

/** Begins the minutes of a meeting. */
export const OpenMinutes = ({ meetingId, label }: OpenMinutesProps) => {
  const { run, pending, refusal } = useAct(useTRPC().meetings.openMinutes)

  return (
    <div className="flex flex-col items-start gap-3">
      <Button variant="primary" pending={pending} onPress={() => run({ meetingId })}>
        {label}
      </Button>
      <RefusalNotice refusal={refusal} />
    </div>
  )
}
