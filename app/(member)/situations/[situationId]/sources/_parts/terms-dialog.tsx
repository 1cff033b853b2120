'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { consents } from '#server/evidence/rules/kinds.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { DateField } from '../../../../../_ui/date-field.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import type { ShownSource } from './shown-source.ts'

type TermsDialogProps = {
  readonly source: Pick<ShownSource, 'sourceId' | 'consent' | 'originatorControl'>
}

/** Records what a source agreed to from now on, more or less than before. */
export const TermsDialog = ({ source }: TermsDialogProps) => {
  const t = useTranslations('sources')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().evidence.recordTerms)
  const [consent, setConsent] = useState(source.consent)
  const [originatorControl, setControl] = useState(source.originatorControl)
  const [agreedOn, setAgreedOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { sourceId } = source

  return (
    <ConfirmDialog
      action={t('terms.action')}
      title={t('terms.dialog')}
      happens={[t('terms.happens'), t('terms.kept')]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        if (agreedOn === null || reason.trim() === '') return false
        const terms = { sourceId, consent, originatorControl, agreedOn, reason }
        if ((await run(terms)) === null) return false
        setReason('')
        setTried(false)
        return true
      }}
    >
      <RadioGroup
        label={t('terms.consent')}
        value={consent}
        onChange={setConsent}
        choices={consents.map((value) => ({ value, label: t(`consent.${value}`) }))}
      />
      <Checkbox isSelected={originatorControl} onChange={setControl}>
        {t('control')}
      </Checkbox>
      <DateField
        label={t('terms.agreedOn')}
        onChange={setAgreedOn}
        error={isTried && agreedOn === null ? t('fill') : undefined}
      />
      <TextArea
        label={t('terms.reason')}
        hint={t('terms.reasonHint')}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? t('fill') : undefined}
      />
    </ConfirmDialog>
  )
}
