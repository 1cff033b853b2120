import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { indicatorsOf, type Stage } from '#server/situations/rules/stages.ts'
import { Section } from '../../../../../_ui/section.tsx'

type StageBesideProps = {
  readonly situationId: string
  readonly present: { readonly stage: Stage; readonly setAt: Date } | undefined
}

/** Where the situation stands on the path of escalation, and what is looked for there; judged on the overview. */
export const StageBeside = async ({ situationId, present }: StageBesideProps) => {
  const t = await getTranslations('risks.stage')
  const words = await getTranslations('common.stages')
  const indicators = await getTranslations('situations.indicators')
  const format = await getFormatter()

  return (
    <Section
      title={t('title')}
      actions={
        <Link href={`/situations/${situationId}`} className="link">
          {t('toOverview')}
        </Link>
      }
    >
      {present === undefined ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <>
          <p className="font-semibold">
            {t('now', {
              stage: words(present.stage),
              date: format.dateTime(present.setAt, { dateStyle: 'medium' }),
            })}
          </p>
          <p className="pt-1 text-soft">{t('beside')}</p>
          <ul className="list-disc ps-5 text-soft">
            {indicatorsOf[present.stage].map((indicator) => (
              <li key={indicator}>{indicators(indicator)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
