'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../../_client/use-form-faults.ts'
import { Button } from '../../../../../../_ui/button.tsx'
import { ErrorSummary } from '../../../../../../_ui/error-summary.tsx'
import { RefusalNotice } from '../../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../../_ui/text-area.tsx'
import { draftOfEvidence, evidenceGiven, type FormOffers } from '../../_parts/evidence-draft.ts'
import { EvidenceFields } from '../../_parts/evidence-fields.tsx'
import { OriginFields } from '../../_parts/origin-fields.tsx'
import type { ShownEvidence } from '../_parts/shown-evidence.ts'

type CorrectFormProps = {
  readonly address: string
  readonly evidence: ShownEvidence
  readonly offers: FormOffers
}

/** Everything that is known of a piece of evidence, as it stands, and why it is changed. */
export const CorrectForm = ({ address, evidence, offers }: CorrectFormProps) => {
  const t = useTranslations('evidence')
  const router = useRouter()
  const { run, pending, refusal } = useAct(useTRPC().evidence.correct)
  const faults = useFormFaults(() =>
    import('#server/evidence/attach-evidence.schema.ts').then((file) => file.correctEvidenceInput),
  )
  const [draft, setDraft] = useState(draftOfEvidence(evidence))
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isOriginKnown = draft.origin !== 'derived' || draft.derivedFrom !== null

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const given = { ...evidenceGiven(draft), evidenceId: evidence.evidenceId, reason }
    const words = await faults.read(given)
    if (!words || !isOriginKnown) return
    if (await run(words)) router.push(address)
  }

  return (
    <form method="post" onSubmit={send} noValidate className="flex max-w-form flex-col gap-6">
      <div className="flex flex-col gap-4 empty:hidden">
        <ErrorSummary
          faults={faults.summary({
            title: { label: t('form.titleLabel'), id: 'title' },
            reported: { label: t('form.reported'), id: 'reported' },
            sourceId: { label: t('form.source'), id: 'reported' },
            reason: { label: t('correct.reason'), id: 'reason' },
          })}
        />
        <RefusalNotice refusal={refusal ?? faults.refusal} />
      </div>
      <EvidenceFields
        situationId={evidence.situationId}
        offers={offers}
        value={draft}
        onChange={setDraft}
        faultAt={faults.at}
      />
      <OriginFields others={offers.evidence} value={draft} onChange={setDraft} isTried={isTried} />
      <TextArea
        id="reason"
        label={t('correct.reason')}
        hint={t('form.reasonHint')}
        rows={3}
        value={reason}
        onChange={setReason}
        error={faults.at('reason')}
      />
      <Button type="submit" variant="primary" pending={pending}>
        {t('correct.submit')}
      </Button>
    </form>
  )
}
