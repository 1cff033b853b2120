import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { Table } from '../../../../_ui/table.tsx'
import { Mark } from '../findings/_parts/mark.tsx'
import { AskForecast } from './_parts/ask-forecast.tsx'
import { GivenWord } from './_parts/given-word.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('forecasts'))('title'),
})

type ForecastsPageProps = { readonly params: Promise<{ situationId: string }> }

const signs = { open: 'open', closed: 'waiting', resolved: 'done' } as const

/** The dated questions of a situation, and what the reader said; of others only how many did. */
const ForecastsPage = async ({ params }: ForecastsPageProps) => {
  const { situationId } = await params
  const api = await caller()
  const [situation, questions, bodies, mandates] = await Promise.all([
    api.situations.get({ situationId }),
    api.forecasts.list({ situationId }),
    api.members.bodies({}),
    api.members.mandates({ situationId }),
  ])
  if (!situation || !questions) return missing()
  const t = await getTranslations('forecasts')
  const base = `/situations/${situationId}/forecasts`
  const people = new Map((mandates ?? []).map((one) => [one.memberId, one.memberName]))
  const mayAsk = may('forecast.ask', { installation: [], situation: situation.myRoles })

  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="flex flex-col gap-3">
          <h2 className="text-lg">{t('title')}</h2>
          <p className="max-w-prose text-soft">{t('lead')}</p>
          <p className="max-w-prose border-edge border-s-4 ps-4">{t('notProof')}</p>
        </div>
        {mayAsk && (bodies ?? []).length > 0 && (
          <AskForecast
            situationId={situationId}
            bodies={(bodies ?? []).map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
            people={[...people].map(([value, label]) => ({ value, label }))}
          />
        )}
      </header>
      {questions.length === 0 ? (
        <EmptyState title={t('list.empty')}>{t('list.emptyNext')}</EmptyState>
      ) : (
        <Table
          caption={t('list.caption')}
          captionHidden
          columns={[
            { key: 'question', label: t('list.columns.question'), heads: true },
            { key: 'mine', label: t('list.columns.mine') },
            { key: 'given', label: t('list.columns.given'), align: 'end' },
            { key: 'closes', label: t('list.columns.closes') },
            { key: 'state', label: t('list.columns.state') },
          ]}
          rows={questions.map((one) => ({
            key: one.forecastId,
            cells: {
              question: (
                <Link href={`${base}/${one.forecastId}`} className="link">
                  {one.question}
                </Link>
              ),
              mine: one.mine ? (
                <GivenWord given={one.mine} />
              ) : (
                <span className="text-faint">{t('list.nothing')}</span>
              ),
              given: one.given,
              closes: <DateTime value={one.closesAt} precision="day" />,
              state: (
                <StateWord sign={signs[one.state]}>
                  {one.outcome ? t(`outcomes.${one.outcome}`) : t(`states.${one.state}`)}
                </StateWord>
              ),
            },
          }))}
        />
      )}
      <footer className="flex flex-col gap-3 border-line border-t pt-4">
        <p>
          <Link href="/forecasts" className="link">
            {t('list.toCalibration')}
          </Link>
        </p>
        <p className="max-w-prose text-soft">
          {t('source')} <Mark mark="published" />
        </p>
      </footer>
    </div>
  )
}

export default ForecastsPage
