import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { answers, responseTimes } from '#server/decisions/rules/response.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Table } from '../../../_ui/table.tsx'
import { durationWords } from '../../situations/[situationId]/_parts/duration-words.ts'
import { LogTabs } from '../_parts/log-tabs.tsx'
import { ResponseFigure } from './response-figure.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('log.response'))('title'),
})

/** From warning to response: a picture, the numbers, and a table behind both. */
const ResponsePage = async () => {
  const found = await (await caller()).decisions.responseTimes({})
  if (!found) return missing()
  const t = await getTranslations('log.response')
  const words = await getTranslations('situations.duration')
  const spell = (milliseconds: number) => {
    const { unit, count } = durationWords(milliseconds)
    if (unit !== 'days') return words(unit, { count })
    const hours = Math.round(milliseconds / 3_600_000)
    return t('daysAndHours', { days: Math.floor(hours / 24), hours: hours % 24 })
  }
  const { median, now } = found
  const situations = found.situations.map((one) => ({
    ...one,
    times: responseTimes(one.indicatedAt, one.first, now),
  }))

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LogTabs />
      {situations.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <>
          <dl className="grid max-w-2xl gap-4 pb-6 sm:grid-cols-3">
            {answers.map((answer) => {
              const time = median[answer]
              return (
                <div key={answer} className="border-line border-t pt-2">
                  <dt className="text-sm text-soft">
                    {t('median')} · {t(`answers.${answer}`)}
                  </dt>
                  <dd className="text-xl font-semibold">
                    {time === null ? t('noMedian') : spell(time)}
                  </dd>
                </div>
              )
            })}
          </dl>
          <ResponseFigure situations={situations} />
          <Disclosure summary={t('table')} defaultOpen={situations.length < 6}>
            <Table
              caption={t('title')}
              captionHidden
              columns={[
                { key: 'situation', label: t('columns.situation'), heads: true },
                { key: 'indicated', label: t('columns.indicated') },
                ...answers.map((answer) => ({ key: answer, label: t(`columns.${answer}`) })),
              ]}
              rows={situations.map((one) => ({
                key: one.situationId,
                cells: {
                  situation: (
                    <Link href={`/situations/${one.situationId}`} className="link">
                      {one.name}
                    </Link>
                  ),
                  indicated: <DateTime value={one.indicatedAt} precision="day" />,
                  ...Object.fromEntries(
                    answers.map((answer) => {
                      const { elapsed, running } = one.times[answer]
                      const duration = spell(elapsed)
                      return [answer, running ? t('running', { duration }) : duration]
                    }),
                  ),
                },
              }))}
            />
          </Disclosure>
        </>
      )}
    </>
  )
}

export default ResponsePage
