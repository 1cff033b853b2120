import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { getAlike } from '#server/evidence/get-alike.ts'
import { Section } from '../../../../../../_ui/section.tsx'
import { GroupDialog } from './group-dialog.tsx'

type AlikeSectionProps = {
  readonly evidenceId: string
  readonly found: z.output<(typeof getAlike)['output']>
  readonly base: string
}

/** Other evidence that looks like this: to be looked at, and to be grouped by somebody who did. */
export const AlikeSection = ({ evidenceId, found, base }: AlikeSectionProps) => {
  const t = useTranslations('evidence.alike')

  return (
    <Section title={t('title')}>
      <p className="pb-3 text-soft text-sm">{t('lead')}</p>
      <ul className="flex flex-col gap-3">
        {found.alike.map((other) => (
          <li key={other.evidenceId} className="border-edge border-s-2 ps-3">
            <Link href={`${base}/${other.evidenceId}`} className="link">
              {other.number}. {other.title}
            </Link>
            <span className="block text-soft text-sm">
              {other.ways.map((way) => t(`ways.${way}`)).join(' ')}
            </span>
            {other.grouped ? (
              <span className="block text-faint text-sm">{t('grouped')}</span>
            ) : (
              found.may.regroup && (
                <div data-print="no" className="pt-1">
                  <GroupDialog evidenceId={evidenceId} other={other} />
                </div>
              )
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
