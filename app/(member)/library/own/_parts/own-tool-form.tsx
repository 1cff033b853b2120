'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { coercions } from '#server/measures/rules/tool.ts'
import { dimensions } from '#server/situations/rules/dimensions.ts'
import { type Pillar, pillarSet, pillars } from '#server/situations/rules/pillars.ts'
import { stages } from '#server/situations/rules/stages.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { Button } from '../../../../_ui/button.tsx'
import { CheckboxGroup } from '../../../../_ui/checkbox-group.tsx'
import type { Choice } from '../../../../_ui/choice.ts'
import { ErrorSummary } from '../../../../_ui/error-summary.tsx'
import { RadioGroup } from '../../../../_ui/radio-group.tsx'
import { RefusalNotice } from '../../../../_ui/refusal-notice.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { Select } from '../../../../_ui/select.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'
import { TextField } from '../../../../_ui/text-field.tsx'
import { CaseFields } from './case-fields.tsx'
import type { OwnToolDraft } from './own-tool-draft.ts'
import { QuestionFields } from './question-fields.tsx'

type OwnToolFormProps = {
  /** The tool to revise; null to add one. */
  readonly ownToolId: string | null
  readonly initial: OwnToolDraft
  readonly bodies: readonly Choice[]
}

const numerals: Readonly<Record<Pillar, string>> = { 1: 'I', 2: 'II', 3: 'III' }

/** Adds a body's own tool to the library, or gives it a new version. */
export const OwnToolForm = ({ ownToolId, initial, bodies }: OwnToolFormProps) => {
  const t = useTranslations('library')
  const names = useTranslations('common.pillars')
  const router = useRouter()
  const trpc = useTRPC()
  const add = useAct(trpc.measures.addTool)
  const revise = useAct(trpc.measures.reviseTool)
  const faults = useFormFaults(() =>
    import('#server/measures/own-tool-words.schema.ts').then((file) => file.ownToolWords),
  )
  const [draft, setDraft] = useState(initial)
  const [bodyId, setBodyId] = useState(bodies[0]?.value ?? '')
  const change = (part: Partial<OwnToolDraft>) => setDraft((before) => ({ ...before, ...part }))
  const texts = ['description', 'legalBasis', 'capacity'] as const

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const words = await faults.read(draft)
    if (!words) return
    const done = ownToolId
      ? await revise.run({ ownToolId, ...words })
      : await add.run({ bodyId, ...words })
    if (done) router.push(`/library/own/${done.ownToolId}`)
  }

  return (
    <form method="post" onSubmit={send} noValidate className="max-w-form">
      <div className="flex flex-col gap-4 empty:hidden [&:has(*)]:pb-6">
        <ErrorSummary
          faults={faults.summary({
            name: { label: t('own.form.name'), id: 'name' },
            dimension: { label: t('own.form.dimension'), id: 'name' },
            pillars: { label: t('tool.pillars'), id: 'name' },
            description: { label: t('own.form.description'), id: 'description' },
            legalBasis: { label: t('own.form.legalBasis'), id: 'legalBasis' },
            capacity: { label: t('own.form.capacity'), id: 'capacity' },
            conditions: { label: t('tool.conditions'), id: 'conditions' },
            risks: { label: t('tool.risks'), id: 'risks' },
            cases: { label: t('tool.cases'), id: 'cases' },
          })}
        />
        <RefusalNotice refusal={add.refusal ?? revise.refusal ?? faults.refusal} />
      </div>
      <Section title={t('own.form.what')}>
        <div className="flex flex-col gap-5">
          {ownToolId === null && bodies.length > 1 && (
            <Select
              label={t('own.form.body')}
              value={bodyId}
              onChange={setBodyId}
              choices={bodies}
            />
          )}
          <TextField
            id="name"
            label={t('own.form.name')}
            value={draft.name}
            onChange={(name) => change({ name })}
            error={faults.at('name')}
          />
          <RadioGroup
            label={t('own.form.stage')}
            hint={t('own.form.stageHint')}
            value={draft.stage}
            onChange={(stage) => change({ stage })}
            choices={stages.map((value) => ({ value, label: t(`stages.${value}.name`) }))}
          />
          <RadioGroup
            label={t('own.form.dimension')}
            value={draft.dimension}
            onChange={(dimension) => change({ dimension })}
            error={faults.at('dimension')}
            choices={dimensions.map((value) => ({ value, label: t(`dimensions.${value}.name`) }))}
          />
          <CheckboxGroup
            label={t('tool.pillars')}
            value={draft.pillars.map(String)}
            onChange={(chosen) => change({ pillars: pillarSet(chosen.map(Number)) })}
            error={faults.at('pillars')}
            choices={pillars.map((pillar) => ({
              value: String(pillar),
              label: names('engaged', {
                numeral: numerals[pillar],
                name: names(`names.${pillar}`),
              }),
            }))}
          />
          <RadioGroup
            label={t('own.form.coercion')}
            hint={t('own.form.coercionHint')}
            value={draft.coercion}
            onChange={(coercion) => change({ coercion })}
            choices={coercions.map((value) => ({ value, label: t(`coercion.${value}`) }))}
          />
          {texts.map((key) => (
            <TextArea
              key={key}
              id={key}
              label={t(`own.form.${key}`)}
              rows={3}
              value={draft[key]}
              onChange={(text) => change({ [key]: text })}
              error={faults.at(key)}
            />
          ))}
        </div>
      </Section>
      {(['conditions', 'risks'] as const).map((kind) => (
        <Section key={kind} id={kind} title={t(`tool.${kind}`)} lead={t(`own.form.${kind}Lead`)}>
          <QuestionFields
            value={draft[kind]}
            onChange={(questions) => change({ [kind]: questions })}
            label={(number) => t(`own.form.${kind}Label`, { number })}
            add={t(`own.form.${kind}Add`)}
            remove={(number) => t('own.form.remove', { number })}
            errorAt={(place) => faults.at(`${kind}.${place}.text`)}
          />
        </Section>
      ))}
      <Section id="cases" title={t('tool.cases')}>
        <CaseFields
          value={draft.cases}
          onChange={(cases) => change({ cases })}
          errorAt={faults.at}
        />
      </Section>
      <Button type="submit" variant="primary" pending={add.pending || revise.pending}>
        {t(ownToolId ? 'own.form.revise' : 'own.form.add')}
      </Button>
    </form>
  )
}
