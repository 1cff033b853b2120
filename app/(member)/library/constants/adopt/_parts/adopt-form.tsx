'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Constants } from '#server/policies/rules/constants.ts'
import { constantsFaults } from '#server/policies/rules/constants-faults.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { Button } from '../../../../../_ui/button.tsx'
import type { Choice } from '../../../../../_ui/choice.ts'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { type ConstantsChange, changedIds, changeOf, draftOf } from './constants-draft.ts'
import { FaultList } from './fault-list.tsx'
import { GateFields, type NamedGate } from './gate-fields.tsx'
import { PlainFields } from './plain-fields.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { RequiredFields } from './required-fields.tsx'
import { RowFields } from './row-fields.tsx'

type AdoptFormProps = {
  readonly inForce: Constants
  readonly decisions: readonly (Choice & { readonly bodyId: string })[]
  readonly gates: readonly NamedGate[]
  readonly elements: Readonly<Record<string, string>>
  readonly statuses: Readonly<Record<string, string>>
}

/** Enters new constants that a body decided: change what is in force, look at what would move, adopt. */
export const AdoptForm = ({ inForce, decisions, gates, elements, statuses }: AdoptFormProps) => {
  const t = useTranslations('policies')
  const router = useRouter()
  const trpc = useTRPC()
  const { run, pending, refusal } = useAct(trpc.policies.adopt)
  const faults = useFormFaults(() =>
    import('#server/policies/adopt-policy.schema.ts').then((file) => file.adoptPolicyInput),
  )
  const [draft, setDraft] = useState(() => draftOf(inForce))
  const [decisionId, setDecisionId] = useState<string | null>(null)
  const [reasons, setReasons] = useState('')
  const [asked, setAsked] = useState<ConstantsChange | null>(null)
  const preview = useQuery({
    ...trpc.policies.preview.queryOptions({ constants: asked ?? {} }),
    enabled: asked !== null,
  })
  const unsound = constantsFaults({ ...draft, version: inForce.version })
  const change = changeOf(inForce, draft)
  const isSeen = preview.data?.faults.length === 0 && same(asked, change)
  const parts = { draft, onChange: setDraft }

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!isSeen) return setAsked(change)
    const bodyId = decisions.find(({ value }) => value === decisionId)?.bodyId
    const given = { bodyId, decisionId, constants: draft, instead: inForce.version, reasons }
    const words = await faults.read(given)
    if (words && (await run(words))) router.push('/library/constants#versions')
  }

  return (
    <form method="post" onSubmit={send} className="max-w-form" noValidate>
      <Section title={t('groups.weighing.title')} lead={t('groups.weighing.lead')}>
        <PlainFields {...parts} group="weighing" />
      </Section>
      <Section title={t('groups.levels.title')} lead={t('groups.levels.lead')}>
        <div className="flex flex-col gap-6">
          <RowFields {...parts} />
          <PlainFields {...parts} group="levels" />
        </div>
      </Section>
      <Section title={t('groups.required.title')} lead={t('groups.required.lead')}>
        <RequiredFields {...parts} elements={elements} />
      </Section>
      <Section title={t('groups.gates.title')} lead={t('groups.gates.lead')}>
        <GateFields {...parts} gates={gates} />
      </Section>
      <Section title={t('adopt.title')}>
        <div className="flex flex-col gap-5">
          <RefusalNotice refusal={refusal ?? faults.refusal} />
          <Select
            label={t('adopt.decision')}
            hint={t('adopt.decisionHint')}
            choices={decisions}
            value={decisionId}
            onChange={setDecisionId}
            error={faults.at('decisionId')}
          />
          <TextArea
            label={t('adopt.reasons')}
            hint={t('adopt.reasonsHint')}
            value={reasons}
            onChange={setReasons}
            error={faults.at('reasons')}
          />
          <p className="font-semibold">
            {t('adopt.changed', { count: changedIds(inForce, draft).length })}
          </p>
          {unsound.length > 0 && <FaultList faults={unsound} gates={gates} />}
          {isSeen && preview.data && <PreviewPanel preview={preview.data} statuses={statuses} />}
          {!isSeen && <p className="text-soft">{t('adopt.previewFirst')}</p>}
          <div className="flex flex-wrap gap-3">
            <Button
              variant={isSeen ? 'quiet' : 'primary'}
              pending={preview.isFetching}
              isDisabled={unsound.length > 0}
              onPress={() => setAsked(change)}
            >
              {t(preview.isFetching ? 'adopt.previewing' : 'adopt.preview')}
            </Button>
            {isSeen && (
              <Button type="submit" variant="primary" pending={pending}>
                {t('adopt.submit')}
              </Button>
            )}
          </div>
        </div>
      </Section>
    </form>
  )
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
