'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

type CorrectLineProps = {
  readonly meetingId: string
  /** The lines of a block, by their place in the text. */
  readonly lines: readonly { readonly line: number; readonly words: string }[]
}

/** Asks that a line of the minutes say something else. */
export const CorrectLine = ({ meetingId, lines }: CorrectLineProps) => {
  const t = useTranslations('minutes.correction')
  const { run, pending, refusal } = useAct(useTRPC().minutes.proposeCorrection)
  const sentence = useRefusalSentence()
  const faults = useFormFaults(() =>
    import('#server/minutes/propose-correction.schema.ts').then(
      (file) => file.proposeCorrectionInput,
    ),
  )
  const [at, setAt] = useState(0)
  const stood = lines[at]?.words ?? ''
  const [wanted, setWanted] = useState<string | null>(null)
  const [reasons, setReasons] = useState('')
  const confirm = async () => {
    const line = lines[at]?.line ?? 0
    const given = await faults.read({ meetingId, line, stood, wanted: wanted ?? stood, reasons })
    if (!given || (await run(given)) === null) return false
    setWanted(null)
    setReasons('')

    return true
  }

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('of')}
      happens={[t('happens')]}
      variant="plain"
      size="compact"
      pending={pending}
      refusal={sentence(refusal ?? faults.refusal)}
      onConfirm={confirm}
    >
      {lines.length > 1 && (
        <Select
          label={t('line')}
          choices={lines.map(({ words }, index) => ({ value: String(index), label: words }))}
          value={String(at)}
          onChange={(index) => {
            setAt(Number(index))
            setWanted(null)
          }}
        />
      )}
      <TextArea
        label={t('wanted')}
        hint={t('wantedHint')}
        rows={3}
        value={wanted ?? stood}
        onChange={setWanted}
        error={faults.at('wanted')}
      />
      <TextArea
        label={t('reasons')}
        rows={2}
        value={reasons}
        onChange={setReasons}
        error={faults.at('reasons')}
      />
    </ConfirmDialog>
  )
}
