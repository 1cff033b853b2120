import { useTranslations } from 'next-intl'
import type { ToolId } from '#server/measures/rules/tool.ts'
import { capacities, toolNeeds } from '#server/measures/rules/tool-needs.ts'
import { Badge } from '../../../_ui/badge.tsx'
import { Section } from '../../../_ui/section.tsx'

const line = 'flex items-start justify-between gap-4 border-line border-b py-2 first:border-t'

/** On what a tool may rest in law, and which capacity has to exist before the emergency. */
export const ToolNeeds = ({ tool }: { readonly tool: ToolId }) => {
  const t = useTranslations('library')
  const { legal, capacity } = toolNeeds[tool]

  return (
    <>
      <Section title={t('needs.legalTitle')} lead={t('needs.legalLead')}>
        <ul className="flex max-w-prose flex-col">
          {legal.map((one) => (
            <li key={one} className={line}>
              <span>{t(`needs.legal.${one}`)}</span>
              <Badge>{t('origins.ours')}</Badge>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('needs.capacityTitle')} lead={t('needs.capacityLead')}>
        <p className="flex max-w-prose items-start justify-between gap-4">
          <span>{t(`needs.capacity.${capacity}`)}</span>
          <Badge>{t(`origins.${capacities[capacity]}`)}</Badge>
        </p>
      </Section>
    </>
  )
}
