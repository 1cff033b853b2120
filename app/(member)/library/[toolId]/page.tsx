import { getTranslations } from 'next-intl/server'
import { toolOf } from '#server/measures/rules/library.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Pillars } from '../../../_ui/pillar-ring.tsx'
import { Section } from '../../../_ui/section.tsx'
import { GateTable } from '../_parts/gate-table.tsx'
import { QuestionList } from '../_parts/question-list.tsx'
import { ToolCases } from '../_parts/tool-cases.tsx'
import { ToolLessons } from '../_parts/tool-lessons.tsx'
import { ToolNeeds } from '../_parts/tool-needs.tsx'

type ToolPageProps = { readonly params: Promise<{ toolId: string }> }

export const generateMetadata = async ({ params }: ToolPageProps) => {
  const tool = toolOf((await params).toolId)
  const t = await getTranslations('library')
  return { title: tool ? t(`tools.${tool.id}.name`) : t('title') }
}

/** One tool: what it is, what it needs, what it asks of whoever proposes it, what is known of its use. */
const ToolPage = async ({ params }: ToolPageProps) => {
  const tool = toolOf((await params).toolId)
  if (!tool) return missing()
  const constants = (await (await caller()).policies.list({}))?.versions[0]?.constants
  if (!constants) return missing()
  const t = await getTranslations('library')
  const { id, stage, dimension, pillars, conditions, risks, cases } = tool
  const place = { stage: t(`stages.${stage}.name`), dimension: t(`dimensions.${dimension}.name`) }

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/library', label: t('title') }]} />}
        eyebrow={t('tool.eyebrow', place)}
        title={t(`tools.${id}.name`)}
        lead={t(`tools.${id}.description`)}
      />
      <Section title={t('gate.title')} lead={t('gate.policy')}>
        <GateTable tool={tool} constants={constants} />
      </Section>
      <ToolNeeds tool={id} />
      <Section title={t('tool.conditions')} lead={t('tool.conditionsLead')}>
        <QuestionList kind="conditions" questions={conditions} />
      </Section>
      <Section title={t('tool.risks')}>
        <QuestionList kind="risks" questions={risks} />
      </Section>
      <Section title={t('tool.cases')}>
        <ToolCases cases={cases} />
      </Section>
      <Section title={t('tool.pillars')} lead={t('tool.pillarsNote')}>
        <Pillars engaged={pillars} />
      </Section>
      <ToolLessons tool={id} />
      <p className="max-w-prose text-sm text-soft">{t('origins.legend')}</p>
    </>
  )
}

export default ToolPage
