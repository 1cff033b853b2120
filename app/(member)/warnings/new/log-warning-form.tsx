'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { Button } from '../../../_ui/button.tsx'
import type { Choice } from '../../../_ui/choice.ts'
import { ComboBox } from '../../../_ui/combo-box.tsx'
import { DateTimeField } from '../../../_ui/date-time-field.tsx'
import { ErrorSummary } from '../../../_ui/error-summary.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'
import { TextField } from '../../../_ui/text-field.tsx'

type LogWarningFormProps = {
  readonly now: string
  readonly zone: string
  readonly members: readonly Choice[]
  readonly myself: string | null
}

/** What was reported, from whom, where, received when and by whom. */
export const LogWarningForm = ({ now, zone, members, myself }: LogWarningFormProps) => {
  const t = useTranslations('warnings.form')
  const router = useRouter()
  const { run, pending, refusal } = useAct(useTRPC().situations.logWarning)
  const faults = useFormFaults(() =>
    import('#server/situations/log-warning.schema.ts').then((file) => file.logWarningInput),
  )
  const [reported, setReported] = useState('')
  const [source, setSource] = useState('')
  const [place, setPlace] = useState('')
  const [receivedAt, setReceivedAt] = useState<string | null>(now)
  const [receivedBy, setReceivedBy] = useState(myself)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const given = { reported, source, place, receivedAt, receivedBy }
    const words = await faults.read(given)
    if (!words) return
    const logged = await run(words)
    if (logged) router.push(`/warnings/${logged.warningId}`)
  }

  return (
    <form method="post" onSubmit={send} noValidate className="flex max-w-form flex-col gap-5">
      <ErrorSummary
        faults={faults.summary({
          reported: { label: t('reported'), id: 'reported' },
          source: { label: t('source'), id: 'source' },
          place: { label: t('place'), id: 'place' },
          receivedAt: { label: t('receivedAt'), id: 'place' },
          receivedBy: { label: t('receivedBy'), id: 'place' },
        })}
      />
      <RefusalNotice refusal={refusal ?? faults.refusal} />
      <TextArea
        id="reported"
        label={t('reported')}
        hint={t('reportedHint')}
        rows={6}
        value={reported}
        onChange={setReported}
        error={faults.at('reported')}
      />
      <TextField
        id="source"
        label={t('source')}
        hint={t('sourceHint')}
        value={source}
        onChange={setSource}
        error={faults.at('source')}
      />
      <TextField
        id="place"
        label={t('place')}
        value={place}
        onChange={setPlace}
        error={faults.at('place')}
      />
      <DateTimeField
        label={t('receivedAt')}
        hint={t('receivedAtHint', { zone })}
        defaultValue={now}
        onChange={setReceivedAt}
        error={faults.at('receivedAt')}
      />
      <ComboBox
        label={t('receivedBy')}
        choices={members}
        value={receivedBy}
        onChange={setReceivedBy}
        error={faults.at('receivedBy')}
      />
      <Button type="submit" variant="primary" pending={pending} consequence={t('consequence')}>
        {t('submit')}
      </Button>
    </form>
  )
}
