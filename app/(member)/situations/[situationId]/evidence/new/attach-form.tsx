'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { ArrivedFile } from '#server/evidence/send-file.schema.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { ErrorSummary } from '../../../../../_ui/error-summary.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { emptyEvidence, evidenceGiven, type FormOffers } from '../_parts/evidence-draft.ts'
import { EvidenceFields } from '../_parts/evidence-fields.tsx'
import { isCompleteLink, type LinkDraft } from '../_parts/link-fields.tsx'
import { OriginFields } from '../_parts/origin-fields.tsx'
import type { MarkingChoice } from '../[evidenceId]/_parts/mark-evidence.tsx'
import { Attached } from './attached.tsx'
import { FilesField } from './files-field.tsx'
import { LinksField } from './links-field.tsx'
import type { ReadPage } from './saved-page.tsx'

type AttachFormProps = {
  readonly base: string
  readonly situationId: string
  readonly offers: FormOffers
  /** How widely it may be marked to travel; the situation's own marking first. */
  readonly markings: readonly MarkingChoice[]
}

/** Everything about a piece of evidence on one page: the report, its origin, what it shows, files. */
export const AttachForm = ({ base, situationId, offers, markings }: AttachFormProps) => {
  const t = useTranslations('evidence.form')
  const { run, pending, refusal, receipt } = useAct(useTRPC().evidence.attach)
  const faults = useFormFaults(() =>
    import('#server/evidence/attach-evidence.schema.ts').then((file) => file.attachEvidenceInput),
  )
  const [draft, setDraft] = useState(emptyEvidence)
  const [links, setLinks] = useState<readonly LinkDraft[]>([])
  const [files, setFiles] = useState<readonly ArrivedFile[]>([])
  const [marking, setMarking] = useState<MarkingChoice['value']>('as_situation')
  const [isTried, setTried] = useState(false)
  const [added, setAdded] = useState<{ evidenceId: string; number: number } | null>(null)
  const isOriginKnown =
    draft.origin !== null && (draft.origin !== 'derived' || draft.derivedFrom !== null)

  // What was typed is never replaced by what a file says.
  const use = ({ title, address, savedOn, publishedOn }: ReadPage) =>
    setDraft((typed) => ({
      ...typed,
      title: typed.title || (title ?? '').slice(0, 200),
      citation:
        typed.citation ||
        [address, savedOn && t('savedOn', { day: savedOn })].filter((part) => part).join(', '),
      reportedOn: typed.reportedOn ?? publishedOn,
    }))

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const complete = links.filter(isCompleteLink)
    const given = {
      ...evidenceGiven(draft),
      situationId,
      marking: marking === 'as_situation' ? null : marking,
      links: complete,
      uploadIds: files.map((file) => file.uploadId),
    }
    const words = await faults.read(given)
    if (!words || !isOriginKnown || complete.length < links.length) return
    setAdded(await run(words))
  }

  if (added && receipt) return <Attached base={base} added={added} receipt={receipt} />

  return (
    <form method="post" onSubmit={send} noValidate className="max-w-form">
      <div className="flex flex-col gap-4 [&:has(*)]:pb-5">
        <ErrorSummary
          faults={[
            ...faults.summary({
              title: { label: t('titleLabel'), id: 'title' },
              reported: { label: t('reported'), id: 'reported' },
              sourceId: { label: t('source'), id: 'reported' },
              eventTo: { label: t('eventTo'), id: 'reported' },
            }),
            ...(isTried && !isOriginKnown
              ? [{ field: 'origin', sentence: `${t('origin')} ${t('choose')}` }]
              : []),
            ...(isTried && !links.every(isCompleteLink)
              ? [{ field: 'links', sentence: t('linkIncomplete') }]
              : []),
          ]}
        />
        <RefusalNotice refusal={refusal ?? faults.refusal} />
      </div>
      <EvidenceFields
        situationId={situationId}
        offers={offers}
        value={draft}
        onChange={setDraft}
        faultAt={faults.at}
      />
      <div className="pt-5">
        <Select
          label={t('marking')}
          hint={t('markingHint')}
          choices={markings}
          value={marking}
          onChange={setMarking}
        />
      </div>
      <div className="py-6">
        <OriginFields
          others={offers.evidence}
          value={draft}
          onChange={setDraft}
          isTried={isTried}
        />
      </div>
      <Section id="links" title={t('links')} lead={t('linksHint')}>
        <LinksField links={links} onChange={setLinks} actors={offers.actors} isTried={isTried} />
      </Section>
      <Section title={t('files')}>
        <FilesField situationId={situationId} files={files} onUse={use} onChange={setFiles} />
      </Section>
      <Button type="submit" variant="primary" pending={pending} consequence={t('consequence')}>
        {t('submit')}
      </Button>
    </form>
  )
}
