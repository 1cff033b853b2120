import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { Section } from '../../../_ui/section.tsx'

type AroundBallotProps = {
  readonly ballotId: string
  /** The way to explain one's vote, shown to whoever may; left out where votes are only read. */
  readonly explain?: ReactNode
}

/** Why a ballot's motion skipped a state, if it did, and the explanations of vote given after it. */
export const AroundBallot = async ({ ballotId, explain }: AroundBallotProps) => {
  const around = await (await caller()).ballots.around({ ballotId })
  if (!around) return null
  const t = await getTranslations('ballots.explanations')
  const words = await getTranslations('ballots')
  const { explanations, overrides, mayExplainUntil } = around
  const explains = explain !== undefined && mayExplainUntil !== null

  return (
    <>
      {overrides.length > 0 && (
        <div className="pb-6">
          <Notice kind="info" title={t('overridden')}>
            {overrides.map(({ index, memberName, to, text, at }) => (
              <p key={index}>
                {words(`motion.states.${to}`)}: {text} ({memberName}, <DateTime value={at} />)
              </p>
            ))}
          </Notice>
        </div>
      )}
      {(explanations.length > 0 || explains) && (
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
      )}
    </>
  )
}
