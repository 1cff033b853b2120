import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Section } from '../../../../_ui/section.tsx'

type WarningsSectionProps = {
  readonly warnings: readonly {
    readonly warningId: string
    readonly reported: string
    readonly source: string
    readonly receivedAt: Date
  }[]
}

/** The warnings that led here. */
export const WarningsSection = async ({ warnings }: WarningsSectionProps) => {
  const t = await getTranslations('situations.warnings')

  return (
    <Section title={t('title')}>
      {warnings.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <ul className="flex flex-col">
          {warnings.map((warning) => (
            <li key={warning.warningId} className="border-line border-b py-2 first:border-t">
              <Link href={`/warnings/${warning.warningId}`} className="link line-clamp-2">
                {warning.reported}
              </Link>
              <p className="text-sm text-soft">{warning.source}</p>
              <p className="text-faint text-sm">
                <DateTime value={warning.receivedAt} precision="deadline" />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
