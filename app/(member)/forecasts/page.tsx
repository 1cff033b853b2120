import { getFormatter, getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { Section } from '../../_ui/section.tsx'
import { Table } from '../../_ui/table.tsx'
import { CalibrationFigure } from './_parts/calibration-figure.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('forecasts'))('calibration.title'),
})

/** How well each body forecast: its mean score, and what it said against what happened. */
const CalibrationPage = async () => {
  const bodies = (await (await caller()).forecasts.calibration({})) ?? []
  const t = await getTranslations('forecasts')
  const format = await getFormatter()
  const percent = (share: number) => `${format.number(share * 100, { maximumFractionDigits: 0 })} %`
  const score = (value: number) => format.number(value, { maximumFractionDigits: 3 })

  return (
    <>
      <PageHeader title={t('calibration.title')} lead={t('calibration.lead')} />
      {bodies.length === 0 && (
        <EmptyState title={t('calibration.none')}>{t('calibration.noneNext')}</EmptyState>
      )}
      {bodies.map((body) => (
        <Section key={body.bodyId} title={body.bodyName}>
          {body.score !== null && body.baseRateScore !== null && (
            <div className="max-w-prose pb-4">
              <p>
                <span className="font-semibold">{t('calibration.score')} </span>
                {t('calibration.scoreMeaning', {
                  score: score(body.score),
                  forecasts: body.forecasts,
                  questions: body.questions,
                })}
              </p>
              <p className="text-soft">
                {t('calibration.baseRate', { score: score(body.baseRateScore) })}
              </p>
            </div>
          )}
          {body.bins.length > 0 && (
            <div className="grid gap-8 lg:grid-cols-[26rem_minmax(0,1fr)]">
              <CalibrationFigure body={body.bodyName} bins={body.bins} />
              <div>
                <Table
                  caption={t('calibration.table', { body: body.bodyName })}
                  columns={[
                    { key: 'word', label: t('calibration.columns.word'), heads: true },
                    { key: 'count', label: t('calibration.columns.count'), align: 'end' },
                    { key: 'said', label: t('calibration.columns.said'), align: 'end' },
                    { key: 'happened', label: t('calibration.columns.happened'), align: 'end' },
                  ]}
                  rows={body.bins.map(({ word, count, said, happened }) => ({
                    key: word,
                    cells: {
                      word: t(`words.${word}`),
                      count,
                      said: percent(said),
                      happened: percent(happened / count),
                    },
                  }))}
                />
                <p className="pt-3 text-soft text-sm">{t('calibration.few')}</p>
              </div>
            </div>
          )}
        </Section>
      ))}
      <p className="max-w-prose text-soft">{t('source')}</p>
    </>
  )
}

export default CalibrationPage
