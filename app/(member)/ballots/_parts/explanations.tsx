import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AroundRead } from '#server/ballots/get-around.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Section } from '../../../_ui/section.tsx'

type ExplanationsProps = {
  readonly around: AroundRead | null
  /** The way to explain one's vote, shown to whoever may; left out where votes are only read. */
  readonly explain?: ReactNode
}

/** The explanations of vote given after a ballot. */
export const Explanations = ({ around, explain }: ExplanationsProps) => {
  const t = useTranslations('ballots.explanations')
  if (!around) return null
  const { explanations, mayExplainUntil } = around
  const explains = explain !== undefined && mayExplainUntil !== null
  if (explanations.length === 0 && !explains) return null

  return (
    <Section
      title={t('title')}
      actions={explains && explain}
      lead={
        explains && (
          <>
            {t('until')} <DateTime value={mayExplainUntil} precision="deadline" relative />
          </>
        )
      }
    >
      <ul className="flex max-w-prose flex-col gap-4">
        {explanations.map(({ id, ministryName, memberName, text, at, index }) => (
          <li key={id}>
            <p className="flex flex-wrap gap-x-3 text-sm">
              <span className="font-semibold">{ministryName}</span>
              <span className="text-soft">{memberName}</span>
              <DateTime value={at} />
              <Link href={`/record/${index}`} className="link">
                {t('signed', { index })}
              </Link>
            </p>
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
