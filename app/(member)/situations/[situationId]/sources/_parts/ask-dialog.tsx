'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type OutsideAudience, outsideAudiences } from '#server/evidence/rules/release.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { DateField } from '../../../../../_ui/date-field.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

/** Records that the originator of a source was asked to let go of what came from it. */
export const AskDialog = ({ sourceId }: { readonly sourceId: string }) => {
  const t = useTranslations('sources')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().evidence.askRelease)
  const [audience, setAudience] = useState<OutsideAudience>('partners')
  const [purpose, setPurpose] = useState('')
  const [askedOn, setAskedOn] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)

  return (
    <ConfirmDialog
      action={t('releases.ask.action')}
      title={t('releases.ask.title')}
      happens={[t('releases.ask.happens')]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        if (askedOn === null || purpose.trim() === '') return false
        if ((await run({ sourceId, audience, purpose, askedOn })) === null) return false
        setPurpose('')
        setTried(false)
        return true
      }}
    >
      <RadioGroup
        label={t('releases.ask.audience')}
        value={audience}
        onChange={setAudience}
        choices={outsideAudiences.map((value) => ({
          value,
          label: t(`releases.audiences.${value}`),
        }))}
      />
      <TextArea
        label={t('releases.ask.purpose')}
        rows={2}
        maxLength={2000}
        value={purpose}
        onChange={setPurpose}
        error={isTried && purpose.trim() === '' ? t('fill') : undefined}
      />
      <DateField
        label={t('releases.ask.on')}
        onChange={setAskedOn}
        error={isTried && askedOn === null ? t('fill') : undefined}
      />
    </ConfirmDialog>
  )
}
