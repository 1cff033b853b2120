import { useTranslations } from 'next-intl'
import type { Case } from '#server/measures/rules/tool.ts'
import { StateWord } from '../../../_ui/state-word.tsx'

/** Where a tool was used and what came of it, as far as the brief says. */
export const ToolCases = ({ cases }: { readonly cases: readonly Case[] }) => {
  const t = useTranslations('library')
  if (cases.length === 0) return <p className="text-soft">{t('tool.noCases')}</p>
  return (
    <ul className="flex max-w-prose flex-col">
      {cases.map(({ id, worked }) => (
        <li key={id} className="border-line border-b py-2 first:border-t">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-semibold">{t(`cases.${id}.name` as 'cases.burundi.name')}</span>
            <StateWord sign={worked ? 'done' : 'refused'}>
              {t(worked ? 'tool.worked' : 'tool.failed')}
            </StateWord>
          </p>
          <p>{t(`cases.${id}.lesson` as 'cases.burundi.lesson')}</p>
        </li>
      ))}
    </ul>
  )
}
