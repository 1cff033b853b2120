import { useTranslations } from 'next-intl'
import { gateOfOwnTool } from '#server/measures/rules/own-tool.ts'
import { Notice } from '../../../_ui/notice.tsx'
import { Pillars } from '../../../_ui/pillar-ring.tsx'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { useGateNeeds } from './gate-table.tsx'
import type { ShownOwnTool } from './shown-own-tool.ts'

const lines = 'flex max-w-prose flex-col'
const line = 'border-line border-b py-2 first:border-t'

/** All that is said of a body's own tool: the same as of the brief's, in the body's words. */
export const OwnToolView = ({ tool }: { readonly tool: ShownOwnTool }) => {
  const t = useTranslations('library')
  const needs = useGateNeeds()
  const asked = (questions: ShownOwnTool['conditions']) => (
    <ul className={lines}>
      {questions.map(({ id, text }) => (
        <li key={id} className={line}>
          {text}
        </li>
      ))}
    </ul>
  )

  return (
    <>
      {tool.retiredBecause !== null && (
        <div className="pb-6">
          <Notice kind="info" title={t('own.retired')}>
            <p>{tool.retiredBecause}</p>
          </Notice>
        </div>
      )}
      <Section title={t('gate.title')} lead={t('own.gateLead')}>
        <p>{t('own.gate', { kind: t(`coercion.${tool.coercion}`) })}</p>
        <p>{t('own.needs', { needs: needs(gateOfOwnTool(tool.coercion)) })}</p>
      </Section>
      <Section title={t('needs.legalTitle')}>
        <p className="max-w-prose whitespace-pre-line">{tool.legalBasis}</p>
      </Section>
      <Section title={t('needs.capacityTitle')}>
        <p className="max-w-prose whitespace-pre-line">{tool.capacity}</p>
      </Section>
      <Section title={t('tool.conditions')} lead={t('tool.conditionsLead')}>
        {asked(tool.conditions)}
      </Section>
      <Section title={t('tool.risks')}>{asked(tool.risks)}</Section>
      <Section title={t('tool.cases')}>
        {tool.cases.length === 0 ? (
          <p className="text-soft">{t('own.noCases')}</p>
        ) : (
          <ul className={lines}>
            {tool.cases.map(({ name, worked, lesson }) => (
              <li key={name} className={line}>
                <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <span className="font-semibold">{name}</span>
                  <StateWord sign={worked ? 'done' : 'refused'}>
                    {t(worked ? 'tool.worked' : 'tool.failed')}
                  </StateWord>
                </p>
                <p>{lesson}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('tool.pillars')}>
        <Pillars engaged={tool.pillars} />
      </Section>
    </>
  )
}
