import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { DescriptionList } from '../../../../../_ui/description-list.tsx'
import { Notice } from '../../../../../_ui/notice.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { Timeline } from '../../../../../_ui/timeline.tsx'
import { GiveForecast } from '../_parts/give-forecast.tsx'
import { GivenWord } from '../_parts/given-word.tsx'
import { ResolveForecast } from '../_parts/resolve-forecast.tsx'
import { WhatEverybodySaid } from '../_parts/what-everybody-said.tsx'

type ForecastPageProps = {
  readonly params: Promise<{ situationId: string; forecastId: string }>
}

const find = async ({ params }: ForecastPageProps) => {
  const { situationId, forecastId } = await params
  if (!z.uuid().safeParse(forecastId).success) return null
  const found = await (await caller()).forecasts.get({ forecastId })

  return found?.situationId === situationId ? found : null
}

export const generateMetadata = async (props: ForecastPageProps) => ({
  title: (await find(props))?.question ?? (await getTranslations('forecasts'))('title'),
})

/** One question: what would count, what the reader said and, once they did, what everybody said. */
const ForecastPage = async (props: ForecastPageProps) => {
  const found = await find(props)
  if (!found) return missing()
  const t = await getTranslations('forecasts')
  const format = await getFormatter()
  const { resolution, mine, may, forecastId } = found

  return (
    <article>
      <p data-print="no" className="pb-3">
        <Link href={`/situations/${found.situationId}/forecasts`} className="link">
          {t('one.back')}
        </Link>
      </p>
      <header className="flex flex-wrap items-end justify-between gap-3 pb-5">
        <div className="min-w-0">
          <p className="eyebrow">
            {t('one.eyebrow', { number: found.number, body: found.bodyName })}
          </p>
          <h2 className="max-w-prose text-lg">{found.question}</h2>
        </div>
        <div className="flex flex-wrap gap-2">
          {may.give && <GiveForecast forecastId={forecastId} before={mine[0] ?? null} />}
          {may.resolve && <ResolveForecast forecastId={forecastId} />}
        </div>
      </header>
      {resolution && (
        <div className="pb-5">
          <Notice
            kind="info"
            title={t('resolve.done', { outcome: t(`outcomes.${resolution.outcome}`) })}
          >
            <p className="max-w-prose">{resolution.because}</p>
            <p className="text-soft text-sm">
              {t('resolve.by', {
                name: resolution.by,
                date: format.dateTime(new Date(resolution.at), { dateStyle: 'medium' }),
              })}
            </p>
          </Notice>
        </div>
      )}
      <DescriptionList
        entries={[
          {
            term: t('one.criteria'),
            description: <span className="whitespace-pre-line">{found.criteria}</span>,
          },
          {
            term: t('one.closes'),
            description: <DateTime value={found.closesAt} precision="deadline" />,
          },
          { term: t('one.due'), description: <DateTime value={found.dueOn} /> },
          { term: t('one.resolver'), description: found.resolver },
        ]}
      />
      <p className="pt-2 pb-6 text-faint text-sm">{t('one.askedBy', { name: found.askedBy })}</p>
      <Section title={t('one.mine')}>
        {mine.length === 0 ? (
          <p className="text-soft">{t('one.mineNothing')}</p>
        ) : (
          <Timeline
            precision="minute"
            entries={mine.map((one) => ({
              key: one.givenAt,
              at: one.givenAt,
              title: (
                <strong>
                  <GivenWord given={one} />
                </strong>
              ),
              body: one.reason,
            }))}
          />
        )}
      </Section>
      <Section title={t('one.others')} lead={t('one.given', { count: found.given })}>
        {found.all === null ? (
          <p className="max-w-prose border-edge border-s-4 ps-4">{t('one.hidden')}</p>
        ) : (
          found.all.length > 0 && <WhatEverybodySaid all={found.all} />
        )}
        <p className="max-w-prose pt-3 text-soft text-sm">{t('one.scored')}</p>
      </Section>
    </article>
  )
}

export default ForecastPage
