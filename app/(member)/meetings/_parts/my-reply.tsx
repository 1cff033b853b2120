'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { Button } from '../../../_ui/button.tsx'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { RadioGroup } from '../../../_ui/radio-group.tsx'
import { RefusalNotice, useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { Select } from '../../../_ui/select.tsx'
import { TextField } from '../../../_ui/text-field.tsx'

const replies = ['accepted', 'tentative', 'declined'] as const
type Reply = (typeof replies)[number]

type MyReplyProps = {
  readonly meetingId: string
  readonly mine: {
    readonly reply: Reply | null
    readonly note: string
    readonly deputies: readonly { readonly memberId: string; readonly name: string }[]
  }
}

/** Says whether one comes, with a word to the convenor, or who comes instead. */
export const MyReply = ({ meetingId, mine }: MyReplyProps) => {
  const t = useTranslations('invitations')
  const trpc = useTRPC()
  const replying = useAct(trpc.invitations.reply)
  const sending = useAct(trpc.invitations.sendDeputy)
  const sentence = useRefusalSentence()
  const [reply, setReply] = useState<Reply | null>(mine.reply)
  const [note, setNote] = useState(mine.note)
  const [deputyId, setDeputyId] = useState(mine.deputies[0]?.memberId ?? '')

  return (
    <div className="flex flex-col items-start gap-3">
      {mine.reply && <p className="text-soft">{t('mine.answered')}</p>}
      <RefusalNotice refusal={replying.refusal} />
      <RadioGroup
        label={t('mine.choice')}
        layout="row"
        value={reply}
        onChange={setReply}
        choices={replies.map((value) => ({ value, label: t(`replies.${value}`) }))}
      />
      <TextField
        className="w-full max-w-prose"
        label={t('mine.note')}
        optional
        value={note}
        onChange={setNote}
      />
      <div className="flex flex-wrap gap-3">
        <Button
          variant="primary"
          pending={replying.pending}
          isDisabled={reply === null}
          onPress={() => reply && replying.run({ meetingId, reply, note })}
        >
          {t('mine.send')}
        </Button>
        {mine.deputies.length > 0 && (
          <ConfirmDialog
            action={t('mine.deputy')}
            title={t('mine.deputyTitle')}
            happens={[t('mine.deputyHappens')]}
            variant="quiet"
            pending={sending.pending}
            refusal={sentence(sending.refusal)}
            onConfirm={async () => (await sending.run({ meetingId, deputyId, note })) !== null}
          >
            <Select
              label={t('mine.deputyChoice')}
              value={deputyId}
              onChange={setDeputyId}
              choices={mine.deputies.map(({ memberId, name }) => ({
                value: memberId,
                label: name,
              }))}
            />
          </ConfirmDialog>
        )}
      </div>
    </div>
  )
}
