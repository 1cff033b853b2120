'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { ActDialog } from '../../../../../_shell/act-dialog.tsx'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import { DateField } from '../../../../../_ui/date-field.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

type Choice = { readonly value: string; readonly label: string }

type ExchangeDialogProps = {
  readonly act: 'share' | 'reply' | 'coordinate' | 'verify'
  readonly situationId: string
  readonly counterparts: readonly Choice[]
  /** What it is about: a release, what is replied to, a measure, a file. */
  readonly subjects: readonly Choice[]
  readonly evidence: readonly Choice[]
}

const inputs = {
  share: 'shareInput',
  reply: 'logReplyInput',
  coordinate: 'coordinateInput',
  verify: 'verifyForeignInput',
} as const
const subjectNames = {
  share: 'releaseId',
  reply: 'exchangeId',
  coordinate: 'measureId',
  verify: 'fileId',
} as const
const subjectWords = {
  share: 'share.release',
  reply: 'reply.to',
  coordinate: 'coordinate.measure',
  verify: 'verify.file',
} as const
const nothing = 'none'

/** Writes down what passes between this body and a counterpart: shared, answered, coordinated, or received and verified. */
export const ExchangeDialog = (props: ExchangeDialogProps) => {
  const { act, situationId, counterparts, subjects, evidence } = props
  const t = useTranslations('counterparts')
  const trpc = useTRPC()
  const acts = {
    share: useAct(trpc.counterparts.share),
    reply: useAct(trpc.counterparts.logReply),
    coordinate: useAct(trpc.counterparts.coordinate),
    verify: useAct(trpc.counterparts.verifyDossier),
  }
  const faults = useFormFaults(() =>
    import('#server/counterparts/exchange.schema.ts').then((file) => file[inputs[act]]),
  )
  const first = act === 'share' ? nothing : (subjects[0]?.value ?? nothing)
  const [counterpartId, setCounterpart] = useState(counterparts[0]?.value ?? '')
  const [subject, setSubject] = useState(first)
  const [occurredOn, setDay] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [evidenceIds, setEvidence] = useState<string[]>([])
  const send = async () => {
    const read = await faults.read({
      ...{ situationId, text, occurredOn: occurredOn ?? '' },
      ...(act === 'reply' ? {} : { counterpartId }),
      ...(act === 'share' ? { evidenceIds } : {}),
      [subjectNames[act]]: subject === nothing ? null : subject,
    })
    // each schema is that of its own act
    if (!read || !(await acts[act].run(read as never))) return false
    setText('')
    setEvidence([])
    return true
  }
  const choices =
    act === 'share' ? [{ value: nothing, label: t('share.noRelease') }, ...subjects] : subjects

  return (
    <ActDialog
      action={t(`${act}.action`)}
      title={t(`${act}.action`)}
      pending={acts[act].pending}
      refusal={acts[act].refusal ?? faults.refusal}
      onSend={send}
    >
      {counterparts.length > 0 && (
        <Select
          label={t('share.counterpart')}
          value={counterpartId}
          onChange={setCounterpart}
          choices={counterparts}
        />
      )}
      {choices.length > 0 ? (
        <Select
          label={t(subjectWords[act])}
          hint={act === 'verify' ? t('verify.fileHint') : undefined}
          value={subject}
          onChange={setSubject}
          choices={choices}
        />
      ) : (
        <p>
          {t('verify.none')} {t('verify.fileHint')}
        </p>
      )}
      <DateField label={t('share.on')} onChange={setDay} error={faults.at('occurredOn')} />
      <TextArea
        label={t(`${act}.text`)}
        rows={4}
        value={text}
        onChange={setText}
        error={faults.at('text')}
      />
      {evidence.length > 0 && (
        <CheckboxGroup
          label={t('share.evidence')}
          hint={t('share.evidenceHint')}
          value={evidenceIds}
          onChange={setEvidence}
          choices={evidence}
        />
      )}
    </ActDialog>
  )
}
