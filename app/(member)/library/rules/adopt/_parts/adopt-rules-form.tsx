'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { rulesFaults } from '#server/members/rules/rules-faults.ts'
import type { RulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import type { Choice } from '../../../../../_ui/choice.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { Notice } from '../../../../../_ui/notice.tsx'
import { RefusalNotice, useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { Differences } from '../../_parts/differences.tsx'
import { differencesOf, useRuleEntries } from '../../_parts/use-rule-entries.ts'
import { GroupRules } from './group-rules.tsx'
import { MajorityRules } from './majority-rules.tsx'
import { MeetingRules } from './meeting-rules.tsx'
import { MotionRules } from './motion-rules.tsx'
import { RecordRules } from './record-rules.tsx'
import type { Seated } from './rules-draft.ts'
import { VoteRules } from './vote-rules.tsx'

type AdoptRulesFormProps = {
  readonly bodyId: string
  readonly version: number
  readonly inForce: RulesOfProcedure
  readonly ministries: Seated
  readonly decisions: readonly Choice[]
}

/** Enters the rules that a body decided: change what is in force, read what changes, adopt. */
export const AdoptRulesForm = (props: AdoptRulesFormProps) => {
  const { bodyId, version, inForce, ministries, decisions } = props
  const t = useTranslations('rules')
  const router = useRouter()
  const { run, pending, refusal, clear } = useAct(useTRPC().members.adoptRules)
  const faults = useFormFaults(() =>
    import('#server/members/adopt-rules.schema.ts').then((file) => file.adoptRulesInput),
  )
  const sentence = useRefusalSentence()
  const [draft, setDraft] = useState(inForce)
  const [decisionId, setDecisionId] = useState<string | null>(null)
  const [reasons, setReasons] = useState('')
  const entriesOf = useRuleEntries()
  const ministryName = (id: string) =>
    ministries.find(({ ministryId }) => ministryId === id)?.name ?? id
  const differences = differencesOf(
    entriesOf(inForce, ministryName),
    entriesOf(draft, ministryName),
  )
  const unsound = rulesFaults(
    draft,
    ministries.map(({ ministryId }) => ministryId),
  )
  const parts = { draft, onChange: setDraft }
  const adopt = async (): Promise<boolean> => {
    const given = { bodyId, decisionId, rules: draft, instead: version, reasons }
    const words = await faults.read(given)
    // What is at fault stands behind the dialog.
    if (!words) return true
    const adopted = await run(words)
    if (adopted) router.push(`/library/rules?body=${bodyId}`)

    return adopted !== null
  }

  return (
    <div className="max-w-form">
      <Section title={t('groups.meetings.title')}>
        <MeetingRules {...parts} />
      </Section>
      <Section title={t('groups.majorities.title')}>
        <MajorityRules {...parts} />
      </Section>
      <Section title={t('groups.motions.title')} lead={t('adopt.groupsLead')}>
        <div className="flex flex-col gap-8">
          <MotionRules {...parts} />
          <GroupRules {...parts} ministries={ministries} />
        </div>
      </Section>
      <Section title={t('groups.votes.title')}>
        <VoteRules {...parts} ministries={ministries} />
      </Section>
      <Section title={t('groups.record.title')}>
        <RecordRules {...parts} />
      </Section>
      <Section title={t('adopt.changes')}>
        <div className="flex flex-col gap-5">
          <p className="font-semibold">{t('adopt.changed', { count: differences.length })}</p>
          {differences.length > 0 && (
            <Differences
              caption={t('adopt.changes')}
              columns={{
                rule: t('differences.rule'),
                before: t('adopt.before'),
                after: t('adopt.after'),
              }}
              differences={differences}
            />
          )}
          {unsound.length > 0 && (
            <Notice kind="error" title={t('adopt.faults')}>
              <ul className="list-disc ps-5">
                {unsound.map(({ code, about }) => (
                  <li key={`${code} ${about}`}>{sentence({ code, params: { about } })}</li>
                ))}
              </ul>
            </Notice>
          )}
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
          <RefusalNotice refusal={faults.refusal} />
          <div>
            <ConfirmDialog
              action={t('adopt.submit')}
              title={t('adopt.confirm.title', { version: version + 1 })}
              happens={[t('adopt.confirm.happens')]}
              onConfirm={async () => {
                clear()
                return adopt()
              }}
              pending={pending}
              refusal={sentence(refusal)}
              isDisabled={unsound.length > 0 || differences.length === 0}
            />
          </div>
        </div>
      </Section>
    </div>
  )
}
