'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../../../_shell/act-form.tsx'
import type { Choice } from '../../../../../../_ui/choice.ts'
import { DateField } from '../../../../../../_ui/date-field.tsx'
import { Dialog } from '../../../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../../../_ui/on-demand.tsx'
import { RadioGroup } from '../../../../../../_ui/radio-group.tsx'
import { Select } from '../../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../../_ui/text-field.tsx'
import { EvidencePicker } from '../../../risks/_parts/evidence-picker.tsx'

export type ProposeFailureProps = {
  readonly situationId: string
  readonly bodies: readonly Choice[]
}

const replies = ['given', 'none'] as const

/** Puts the question to a body and says, with the evidence and the authorities' reply, what it would determine. */
export const ProposeFailureDialog = ({
  situationId,
  bodies,
  isOpen,
  onOpenChange,
}: ProposeFailureProps & Demanded) => {
  const t = useTranslations('failures')
  const trpc = useTRPC()
  const put = useAct(trpc.ballots.putMotion)
  const propose = useAct(trpc.failures.propose)
  const faults = useFormFaults(() =>
    import('#server/failures/failure-words.schema.ts').then((file) => file.failureWords),
  )
  const today = new Date().toISOString().slice(0, 10)
  const empty = {
    ...{ determinedOn: today as string | null, authorities: '', reasons: '' },
    evidenceIds: [] as string[],
    reply: { kind: null as (typeof replies)[number] | null, on: today as string | null, text: '' },
  }
  const [draft, setDraft] = useState(empty)
  const [question, setQuestion] = useState(t('suggestedQuestion'))
  const [bodyId, setBodyId] = useState(bodies[0]?.value ?? null)
  // The motion that was put already, where only what it carries was refused.
  const [motionId, setMotionId] = useState<string | null>(null)
  const change = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part })
  const reply = (part: Partial<(typeof empty)['reply']>) =>
    change({ reply: { ...draft.reply, ...part } })

  const send = async (close: () => void) => {
    const words = await faults.read(draft)
    if (!words || question.trim() === '') return
    const motion = { situationId, bodyId, meetingId: null, measureId: null, question }
    const carrying = motionId ?? (await put.run(motion))?.motionId ?? null
    if (carrying === null) return
    setMotionId(carrying)
    if (!(await propose.run({ motionId: carrying, ...words }))) return
    setMotionId(null)
    setDraft(empty)
    close()
  }

  return (
    <Dialog title={t('propose')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('submit')}
          pending={put.pending || propose.pending}
          refusal={put.refusal ?? propose.refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <p className="max-w-prose text-soft">{t('proposeLead')}</p>
          <TextArea
            label={t('form.question')}
            rows={2}
            value={question}
            onChange={setQuestion}
            isDisabled={motionId !== null}
          />
          {bodies.length > 1 && (
            <Select
              label={t('form.body')}
              value={bodyId}
              onChange={setBodyId}
              choices={bodies}
              isDisabled={motionId !== null}
            />
          )}
          <TextField
            label={t('form.authorities')}
            hint={t('form.authoritiesHint')}
            value={draft.authorities}
            onChange={(authorities) => change({ authorities })}
            error={faults.at('authorities')}
          />
          <DateField
            label={t('form.determinedOn')}
            defaultValue={draft.determinedOn}
            onChange={(determinedOn) => change({ determinedOn })}
            error={faults.at('determinedOn')}
          />
          <TextArea
            label={t('form.reasons')}
            hint={t('form.reasonsHint')}
            rows={5}
            value={draft.reasons}
            onChange={(reasons) => change({ reasons })}
            error={faults.at('reasons')}
          />
          <EvidencePicker
            situationId={situationId}
            chosen={draft.evidenceIds}
            onChange={(evidenceIds) => change({ evidenceIds })}
          />
          {faults.at('evidenceIds') && <p role="alert">{t('form.evidenceNeeded')}</p>}
          <RadioGroup
            label={t('form.reply')}
            value={draft.reply.kind}
            onChange={(kind) => reply({ kind })}
            error={faults.at('reply.kind')}
            choices={replies.map((value) => ({ value, label: t(`form.replies.${value}`) }))}
          />
          <DateField
            label={t('form.replyOn')}
            defaultValue={draft.reply.on}
            onChange={(on) => reply({ on })}
            error={faults.at('reply.on')}
          />
          <TextArea
            label={t('form.replyText')}
            rows={3}
            value={draft.reply.text}
            onChange={(text) => reply({ text })}
            error={faults.at('reply.text')}
          />
        </ActForm>
      )}
    </Dialog>
  )
}
