'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { Button } from '../../../_ui/button.tsx'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { RefusalNotice, useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type AnswerCallProps = {
  readonly meetingId: string
  /** The reader's own ministry, by name. */
  readonly ministry: string
  readonly isAnswered: boolean
  readonly isWaived: boolean
}

/** What a ministry says to a call: that it has it, and that it does without its notice. */
export const AnswerCall = ({ meetingId, ministry, isAnswered, isWaived }: AnswerCallProps) => {
  const t = useTranslations('convening.callOut')
  const trpc = useTRPC()
  const acknowledge = useAct(trpc.meetings.acknowledgeCall)
  const waive = useAct(trpc.meetings.waiveNotice)
  const sentence = useRefusalSentence()
  const [note, setNote] = useState('')
  if (isAnswered && isWaived) return null

  return (
    <div className="flex flex-col gap-3 pb-4" data-print="no">
      <RefusalNotice refusal={acknowledge.refusal} />
      <div className="flex flex-wrap gap-3">
        {!isAnswered && (
          <Button
            variant="primary"
            pending={acknowledge.pending}
            onPress={() => void acknowledge.run({ meetingId })}
          >
            {t('acknowledge', { ministry })}
          </Button>
        )}
        {!isWaived && (
          <ConfirmDialog
            action={t('waive')}
            title={t('waiveTitle', { ministry })}
            happens={[t('waiveHappens')]}
            variant="quiet"
            pending={waive.pending}
            refusal={sentence(waive.refusal)}
            onConfirm={async () => (await waive.run({ meetingId, note })) !== null}
          >
            <TextArea label={t('noteLabel')} optional rows={2} value={note} onChange={setNote} />
          </ConfirmDialog>
        )}
      </div>
    </div>
  )
}
