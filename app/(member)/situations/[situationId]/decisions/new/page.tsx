import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Section } from '../../../../../_ui/section.tsx'
import { DecisionForm } from './decision-form.tsx'

type LogDecisionPageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<{ ballot?: string }>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('decisions.form'))('title'),
})

/** Logs a decision on an adopted ballot, or the chair's record without one. */
const LogDecisionPage = async ({ params, searchParams }: LogDecisionPageProps) => {
  const { situationId } = await params
  const { ballot } = await searchParams
  const api = await caller()
  const form = await api.decisions.form({ situationId })
  if (!form) return missing()
  const t = await getTranslations('decisions.form')
  const levels = await getTranslations('risks.levels')

  return (
    <Section title={t('title')} lead={t('lead')}>
      <DecisionForm
        situationId={situationId}
        on={ballot}
        ballots={form.ballots}
        silences={form.silences}
        motions={form.motions}
        rejected={form.rejected}
        wires={form.wires.map(({ tripwireId, title, level, withinHours }) => ({
          value: tripwireId,
          label: t('triggerChoice', { title, level: levels(level), hours: withinHours }),
        }))}
        confirmers={form.confirmers.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        measures={form.measures.map(({ measureId, title }) => ({ value: measureId, label: title }))}
        ministries={form.ministries.map(({ ministryId, name }) => ({
          value: ministryId,
          label: name,
        }))}
      />
    </Section>
  )
}

export default LogDecisionPage
