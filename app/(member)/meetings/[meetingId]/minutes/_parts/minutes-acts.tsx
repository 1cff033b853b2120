'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../../_shell/confirm-with-reason.tsx'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { Receipt } from '../../../../../_ui/receipt.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'

type Approving = {
  readonly meetingId: string
  readonly number: number
  readonly present: number
  readonly needed: number
}

type MinutesActsProps = {
  readonly meetingId: string
  readonly state: 'draft' | 'circulated' | 'approved'
  /** How they are approved once they are circulated. */
  readonly approval: 'meeting' | 'silence'
  /** The meetings that have their approval on the agenda. */
  readonly approvableIn: readonly Approving[]
}

/** What the convenor does with minutes: sends them round, takes them back, has them approved; with the receipt of it. */
export const MinutesActs = (props: MinutesActsProps) => {
  const { meetingId, state, approval, approvableIn } = props
  const t = useTranslations('minutes')
  const sentence = useRefusalSentence()
  const api = useTRPC().minutes
  const circulate = useAct(api.circulate)
  const recall = useAct(api.recall)
  const approve = useAct(api.approve)
  const done =
    state === 'draft'
      ? recall.receipt && { receipt: recall.receipt, words: t('recall.done') }
      : state === 'circulated'
        ? circulate.receipt && { receipt: circulate.receipt, words: t('circulate.done') }
        : approve.receipt && { receipt: approve.receipt, words: t('approve.done') }

  return (
    <div data-print="no" className="flex flex-col items-start gap-3 empty:hidden">
      {done && <Receipt done={done.words} index={done.receipt.index} at={done.receipt.at} />}
      {state === 'draft' && (
        <ConfirmDialog
          action={t('circulate.action')}
          title={t('circulate.title')}
          happens={[t('circulate.happens'), t('circulate.closes'), t(`circulate.then.${approval}`)]}
          pending={circulate.pending}
          refusal={sentence(circulate.refusal)}
          onConfirm={async () => (await circulate.run({ meetingId })) !== null}
        />
      )}
      {state === 'circulated' && (
        <div className="flex flex-wrap gap-3">
          {approvableIn.map(({ meetingId: inMeetingId, number, present, needed }) => (
            <ConfirmDialog
              key={inMeetingId}
              action={t('approve.action', { number })}
              title={t('approve.title')}
              happens={[
                t('approve.happens', { number }),
                t('approve.quorum', { present, needed }),
                t('approve.final'),
              ]}
              pending={approve.pending}
              refusal={sentence(approve.refusal)}
              onConfirm={async () => (await approve.run({ meetingId, inMeetingId })) !== null}
            />
          ))}
          <ConfirmWithReason
            action={t('recall.action')}
            title={t('recall.title')}
            happens={[t('recall.happens')]}
            variant="quiet"
            pending={recall.pending}
            refusal={recall.refusal}
            run={(reasons) => recall.run({ meetingId, reasons })}
          />
        </div>
      )}
    </div>
  )
}
