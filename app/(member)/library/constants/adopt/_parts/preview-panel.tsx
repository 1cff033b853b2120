'use client'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { previewPolicyOutput } from '#server/policies/preview-policy.schema.ts'

type PreviewPanelProps = {
  readonly preview: z.output<typeof previewPolicyOutput>
  /** How a gate stands, in words, as the page has them. */
  readonly statuses: Readonly<Record<string, string>>
}

/** What would move: counted in a sentence, then finding by finding and measure by measure. */
export const PreviewPanel = ({ preview, statuses }: PreviewPanelProps) => {
  const t = useTranslations('policies.preview')
  const levels = useTranslations('common.levels')
  const crimes = useTranslations('common.crimes')
  const { findings, measures, situations } = preview
  const fell = findings.filter(({ before, after }) => after < before).length
  const unmet = measures.filter(({ before }) => before === 'met').length

  return (
    <div aria-live="polite" className="flex flex-col gap-3 border-edge border-s-4 ps-4">
      <h3>{t('title')}</h3>
      <p className="font-semibold">
        {t('summary', {
          ...{ fell, rose: findings.length - fell },
          ...{ unmet, met: measures.filter(({ after }) => after === 'met').length },
        })}
      </p>
      {(findings.length > 0 || measures.length > 0) && (
        <ul className="list-disc ps-5">
          {findings.map(({ situationId, situationName, actorName, crime, before, after }) => (
            <li key={`${situationId} ${actorName} ${crime}`}>
              {t('finding', {
                ...{ situation: situationName, actor: actorName, crime: crimes(crime) },
                ...{ before: levels(`${before}`), after: levels(`${after}`) },
              })}
            </li>
          ))}
          {measures.map(({ measureId, situationName, number, title, before, after }) => (
            <li key={measureId}>
              {t('gate', {
                ...{ situation: situationName, number, title },
                ...{ before: statuses[before] ?? before, after: statuses[after] ?? after },
              })}
            </li>
          ))}
        </ul>
      )}
      <p className="text-soft text-sm">{t('scope', { count: situations })}</p>
    </div>
  )
}
