import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Section } from '../../../_ui/section.tsx'

type HappenedProps = { readonly ballot: Pick<BallotRead, 'recusals' | 'extensions'> }

/** Recusals and later deadlines with their reasons, where there were any. */
export const Happened = ({ ballot: { recusals, extensions } }: HappenedProps) => {
  const t = useTranslations('ballots')
  if (recusals.length + extensions.length === 0) return null
  const entry = (index: number) => (
    <Link href={`/record?entry=${index}`} className="link text-sm">
      {t('votes.entry', { index: String(index) })}
    </Link>
  )

  return (
    <Section title={t('happened.title')}>
      <ul className="flex max-w-prose flex-col gap-2">
        {recusals.map(({ ministryId, ministryName, memberName, reason, at, index }) => (
          <li key={ministryId}>
            {t('happened.recused', { ministry: ministryName, name: memberName, reason })}{' '}
            <span className="text-soft text-sm">
              <DateTime value={at} />
            </span>{' '}
            {entry(index)}
          </li>
        ))}
        {extensions.map(({ closesAt, reason, index }) => (
          <li key={index}>
            {t.rich('happened.extended', {
              reason,
              to: () => <DateTime value={closesAt} precision="deadline" />,
            })}{' '}
            {entry(index)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
